package dev.astra.http.exchange;

import dev.astra.http.message.ApiRequest;
import dev.astra.http.message.Endpoint;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Hands a request to its endpoint and sends what that answers. */
public final class EndpointHandler implements Handler<RoutingContext> {
    private final Work work;
    private final ProblemHandler problems;
    private final Endpoint endpoint;

    public EndpointHandler(Work work, ProblemHandler problems, Endpoint endpoint) {
        this.work = work;
        this.problems = problems;
        this.endpoint = endpoint;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = new ApiRequest(context);
        work.run(context, () -> endpoint.answer(request))
                .onSuccess(answer -> AnswerWriter.send(answer, context.response()))
                .onFailure(thrown -> problems.answer(context, thrown));
    }
}
