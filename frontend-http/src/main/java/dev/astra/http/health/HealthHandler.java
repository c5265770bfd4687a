package dev.astra.http.health;

import dev.astra.http.exchange.AnswerWriter;
import dev.astra.http.message.Answer;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Says that the server is alive, without asking anything else. */
public final class HealthHandler implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        AnswerWriter.send(StatusJson.answer("alive"), context.response());
    }

    /** How the server is, in one word. */
    record StatusJson(String status) {
        static Answer answer(String status) {
            return Answer.json(200, new StatusJson(status));
        }
    }
}
