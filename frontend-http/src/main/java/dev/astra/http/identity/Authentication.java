package dev.astra.http.identity;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.organization.ApiKey;
import dev.astra.http.exchange.ProblemHandler;
import dev.astra.http.exchange.Work;
import dev.astra.http.message.ApiRequest;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out who asks, before anything of the request is read but its head. */
public final class Authentication implements Handler<RoutingContext> {
    private static final String SCHEME = "Bearer ";

    private final Work work;
    private final ProblemHandler problems;
    private final Function<ApiKey, Caller> callers;

    /**
     * Looks keys up.
     *
     * @param callers the caller behind a key, or an AstraException DENIED; may block
     */
    public Authentication(Work work, ProblemHandler problems, Function<ApiKey, Caller> callers) {
        this.work = work;
        this.problems = problems;
        this.callers = callers;
    }

    @Override
    public void handle(RoutingContext context) {
        context.request().pause();
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        work.run(context, () -> callers.apply(key(header)))
                .onComplete(looked -> context.request().resume())
                .onSuccess(caller -> {
                    ApiRequest.from(caller, context);
                    context.next();
                })
                .onFailure(thrown -> problems.answer(context, thrown));
    }

    private static ApiKey key(@Nullable String header) {
        if (header == null) {
            throw refused("There is no API key", "the request has no Authorization header");
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw refused("There is no API key", "the Authorization header does not begin with Bearer");
        }
        try {
            return ApiKey.parse(header.substring(SCHEME.length()));
        } catch (AstraException e) {
            throw refused(e.failure().what(), e.failure().why());
        }
    }

    private static AstraException refused(String what, String why) {
        return Failure.of(CoreError.UNAUTHENTICATED, what, why)
                .next("Send the header Authorization: Bearer astra_<id>_<secret> with a key that you were given.")
                .exception();
    }
}
