package dev.astra.http.stream;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.http.exchange.AnswerWriter;
import dev.astra.http.exchange.ProblemHandler;
import dev.astra.http.exchange.Work;
import dev.astra.http.message.Answer;
import dev.astra.http.message.ApiRequest;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** Serves a stream for as long as the client listens; when it goes away, the thread that feeds it is interrupted. */
public final class StreamHandler implements Handler<RoutingContext> {
    private static final String PROBLEM = "problem";

    private final Work work;
    private final OpenStreams streams;
    private final ProblemHandler problems;
    private final Duration heartbeat;
    private final StreamEndpoint endpoint;

    public StreamHandler(
            Work work, OpenStreams streams, ProblemHandler problems, Duration heartbeat, StreamEndpoint endpoint) {
        this.work = work;
        this.streams = streams;
        this.problems = problems;
        this.heartbeat = heartbeat;
        this.endpoint = endpoint;
    }

    @Override
    public void handle(RoutingContext context) {
        Context loop = context.vertx().getOrCreateContext();
        var stream = new EventStream(context, heartbeat);
        Runnable interruption = work.start(context, () -> {
            try {
                streams.hold(() -> serve(context, loop, stream));
            } catch (Throwable refused) {
                loop.runOnContext(hopped -> problems.answer(context, refused));
            }
        });
        context.addEndHandler(ended -> interruption.run());
    }

    private void serve(RoutingContext context, Context loop, EventStream stream) {
        Optional<StreamEndpoint.Feed> feed = endpoint.prepare(new ApiRequest(context));
        if (feed.isEmpty()) {
            loop.runOnContext(hopped -> AnswerWriter.send(Answer.noContent(), context.response()));
            return;
        }
        try {
            stream.open();
            feed.get().tell(stream::send);
        } catch (Throwable failure) {
            tellProblem(stream, failure);
        } finally {
            stream.close();
        }
    }

    private void tellProblem(EventStream stream, Throwable failure) {
        if (failure instanceof AstraException known && known.code() == CoreError.CANCELLED) {
            return;
        }
        try {
            stream.send(new ServerSentEvent(PROBLEM, null, problems.problem(failure)));
        } catch (AstraException gone) {
            // Nobody is left to be told.
        }
    }
}
