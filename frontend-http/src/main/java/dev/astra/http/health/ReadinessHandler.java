package dev.astra.http.health;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.http.exchange.AnswerWriter;
import dev.astra.http.exchange.ProblemHandler;
import dev.astra.http.exchange.Work;
import dev.astra.http.problem.HttpError;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** Says whether the server can work. Everybody may ask, so nobody is told why not. */
public final class ReadinessHandler implements Handler<RoutingContext> {
    private static final int PATIENCE_SECONDS = 5;

    private final Work work;
    private final ProblemHandler problems;
    private final Readiness readiness;

    public ReadinessHandler(Work work, ProblemHandler problems, Readiness readiness) {
        this.work = work;
        this.problems = problems;
        this.readiness = readiness;
    }

    @Override
    public void handle(RoutingContext context) {
        work.run(context, this::check)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .onSuccess(ready -> AnswerWriter.send(HealthHandler.StatusJson.answer("ready"), context.response()))
                .onFailure(missing -> problems.answer(context, notReady(missing)));
    }

    private boolean check() {
        readiness.check();
        return true;
    }

    private static AstraException notReady(Throwable missing) {
        return Failure.of(HttpError.NOT_READY, "The server cannot work now", "something it needs is missing")
                .next("See the server's own log, or ask again in a few seconds.")
                .exception(missing);
    }
}
