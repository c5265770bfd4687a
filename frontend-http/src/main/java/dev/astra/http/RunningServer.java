package dev.astra.http;

import dev.astra.http.contract.ApiContract;
import dev.astra.http.exchange.MalformedRequestHandler;
import dev.astra.http.exchange.ProblemHandler;
import dev.astra.http.exchange.Work;
import dev.astra.http.listener.Listener;
import dev.astra.http.listener.ServerLimits;
import dev.astra.http.listener.ServerSettings;
import dev.astra.http.problem.Problems;
import dev.astra.http.stream.OpenStreams;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.openapi.contract.OpenAPIContract;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A server while it listens. */
record RunningServer(Vertx vertx, HttpServer server, Work work, OpenStreams streams, Duration grace)
        implements AutoCloseable {
    /** Only checking requests against the contract runs on these. */
    private static final int WORKERS = 4;

    static RunningServer start(ServerSettings settings, ApiHandlers handlers) {
        var listener = new Listener(settings);
        HttpServerOptions options = listener.options();
        Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(WORKERS));
        boolean listening = false;
        try {
            RunningServer running = prepare(vertx, options, settings.limits(), handlers);
            listen(running.server(), listener);
            listening = true;
            return running;
        } finally {
            if (!listening) {
                await(vertx.close());
            }
        }
    }

    private static RunningServer prepare(
            Vertx vertx, HttpServerOptions options, ServerLimits limits, ApiHandlers handlers) {
        OpenAPIContract contract = await(ApiContract.open(vertx));
        var work = new Work();
        var streams = new OpenStreams(limits.streams());
        var problems = new Problems(System.getLogger(AstraHttpServer.class.getName()));
        var problemHandler = new ProblemHandler(contract, problems);
        var router = ApiRouter.of(
                vertx,
                contract,
                limits.requests(),
                limits.bodyBytes(),
                handlers.authentication(work, problemHandler),
                handlers.operations(work, streams, problemHandler, limits),
                problemHandler);
        HttpServer server = vertx.createHttpServer(options)
                .requestHandler(router)
                .invalidRequestHandler(new MalformedRequestHandler(problems));
        return new RunningServer(vertx, server, work, streams, limits.grace());
    }

    private static void listen(HttpServer server, Listener listener) {
        try {
            await(server.listen());
        } catch (CompletionException e) {
            throw listener.failed(e);
        }
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        streams.end();
        await(server.shutdown(grace.toMillis(), TimeUnit.MILLISECONDS));
        work.close();
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
