package dev.astra.http;

import dev.astra.application.UseCaseRunner;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.organization.ApiKey;
import dev.astra.http.health.Readiness;
import dev.astra.http.listener.ServerSettings;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Serves the use cases over HTTP, as the contract {@code astra-api.yaml} describes them. */
public final class AstraHttpServer implements AutoCloseable {
    private final UseCaseRunner runner;
    private final Function<ApiKey, Caller> callers;
    private final ApiUseCases useCases;
    private final Readiness readiness;
    private @Nullable RunningServer running;

    /**
     * A server that does not listen yet.
     *
     * @param runner runs every use case, on behalf of the caller of each request
     * @param callers the caller behind a key, or an AstraException DENIED
     */
    public AstraHttpServer(
            UseCaseRunner runner, Function<ApiKey, Caller> callers, ApiUseCases useCases, Readiness readiness) {
        this.runner = runner;
        this.callers = callers;
        this.useCases = useCases;
        this.readiness = readiness;
    }

    /**
     * Begins to listen, and returns once requests are taken.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT when the server cannot, or must not, listen there
     */
    public synchronized void start(ServerSettings settings) {
        if (running != null) {
            throw new IllegalStateException("the server listens already");
        }
        running = RunningServer.start(settings, new ApiHandlers(runner, callers, useCases, readiness));
    }

    /** The port it listens on. */
    public synchronized int port() {
        if (running == null) {
            throw new IllegalStateException("the server does not listen");
        }
        return running.port();
    }

    /**
     * Takes no more requests, ends the streams, lets what is being worked on come to its end for as long as the settings
     * say, and interrupts the rest. Closing twice does nothing more.
     */
    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
