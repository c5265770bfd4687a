package dev.astra.http.message;

import dev.astra.application.CallerSource;
import dev.astra.application.audit.StatedReason;
import dev.astra.domain.audit.Reason;
import dev.astra.domain.identity.Caller;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request that keeps to the contract, on behalf of a known caller. */
public final class ApiRequest {
    private static final String CALLER = "astra.caller";

    private final RoutingContext context;

    public ApiRequest(RoutingContext context) {
        this.context = context;
    }

    /** Remembers who sends the request. */
    public static void from(Caller caller, RoutingContext context) {
        context.put(CALLER, caller);
    }

    public Caller caller() {
        return Objects.requireNonNull(context.<@Nullable Caller>get(CALLER), "the route has no authentication");
    }

    /** Who sends the request, and why when they say so. */
    public CallerSource callers() {
        String text = header("Astra-Reason");
        Reason reason = text == null ? null : new Reason(text);
        return new StatedReason(this::caller, () -> reason);
    }

    public String method() {
        return context.request().method().name();
    }

    public String path() {
        return context.normalizedPath();
    }

    public String pathParameter(String name) {
        return Objects.requireNonNull(context.pathParam(name), name);
    }

    public @Nullable String queryParameter(String name) {
        return context.queryParams().get(name);
    }

    public @Nullable String header(String name) {
        return context.request().getHeader(name);
    }

    /** The body as it was sent; empty when there was none. */
    public String body() {
        Buffer body = context.body().buffer();
        return body == null ? "" : body.toString();
    }

    public <T> T body(Class<T> type) {
        return JsonText.read(body(), type);
    }
}
