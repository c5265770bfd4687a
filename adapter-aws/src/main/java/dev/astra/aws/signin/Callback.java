package dev.astra.aws.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where the browser comes back to: a port of the loopback interface that answers one path and nothing else. */
final class Callback implements AutoCloseable {
    private static final String PATH = "/oauth/callback";

    private final HttpServer server;
    private final String state;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    private Callback(HttpServer server, String state) {
        this.server = server;
        this.state = state;
    }

    /** What came of it. */
    sealed interface Answer {
        /** The code to redeem. Its text form does not show it. */
        record Code(String value) implements Answer {
            @Override
            public String toString() {
                return "Code";
            }
        }

        /** The person said no. */
        record Refused() implements Answer {}

        /** The browser could not be used after all. */
        record NoBrowser() implements Answer {}
    }

    /** Listens on a free port for an answer with this state. */
    static Callback listen(String state) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var callback = new Callback(server, state);
        server.createContext("/", callback::handle);
        server.start();
        return callback;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** The address in which any port may be put, as clients register it. */
    static String anyAddress() {
        return "http://127.0.0.1" + PATH;
    }

    /** A browser that ends with an error has shown nothing. */
    void watch(Process browser) {
        Thread.ofVirtual().start(() -> {
            try {
                if (browser.waitFor() != 0) {
                    answer.complete(new Answer.NoBrowser());
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The answer, or nothing when there is none in time. */
    Optional<Answer> await(Duration most) throws InterruptedException {
        try {
            return Optional.of(answer.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = query(exchange.getRequestURI().getRawQuery());
            boolean ours = exchange.getRequestURI().getPath().equals(PATH) && state.equals(query.get("state"));
            if (!ours) {
                reply(exchange, 404, "Nothing is here.");
            } else if (query.containsKey("code")) {
                reply(exchange, 200, "You are signed in. You can close this window.");
                answer.complete(new Answer.Code(query.get("code")));
            } else {
                reply(exchange, 200, "You are not signed in. You can close this window.");
                answer.complete(new Answer.Refused());
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] page = ("<!doctype html><title>Astra</title><p>" + text + "</p>\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    private static Map<String, String> query(String raw) {
        var parameters = new HashMap<String, String>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
