package dev.astra.http.exchange;

import dev.astra.domain.error.Failure;
import dev.astra.http.problem.HttpError;
import dev.astra.http.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/** Answers what is not even HTTP, or has a head that is far too large, and ends the connection. */
public final class MalformedRequestHandler implements Handler<HttpServerRequest> {
    private final Problems problems;

    public MalformedRequestHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var failure = Failure.of(
                        HttpError.MALFORMED_REQUEST,
                        "The request cannot be understood",
                        "its first line or its headers are not well formed, or too long")
                .exception();
        AnswerWriter.send(problems.of(failure).asAnswer(), request.response());
        request.connection().close();
    }
}
