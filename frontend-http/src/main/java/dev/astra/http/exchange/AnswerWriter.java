package dev.astra.http.exchange;

import dev.astra.http.message.Answer;
import io.vertx.core.http.HttpServerResponse;

/** Puts an answer on the wire. */
public final class AnswerWriter {
    private AnswerWriter() {}

    /** Sends the answer, unless the client has gone or has been answered already. */
    public static void send(Answer answer, HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        if (answer.body().isEmpty()) {
            response.end();
        } else {
            response.end(answer.body());
        }
    }
}
