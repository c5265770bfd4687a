package dev.astra.provider.local.log;

import dev.astra.provider.local.state.Dice;
import java.util.List;

/** The words of log lines. */
final class Writing {
    private static final List<String> PATHS = List.of(
            "/", "/", "/", "/healthz", "/login", "/api/orders", "/api/orders/1071", "/api/customers", "/favicon.ico");
    private static final List<String> QUEUES = List.of("default", "mail", "reports");

    private Writing() {}

    static String begin(boolean worker) {
        return worker ? " INFO worker: waiting for jobs" : " INFO server: listening on 0.0.0.0:8080";
    }

    /** What a healthy container writes when it has done something. */
    static String work(Dice dice, boolean worker) {
        if (worker) {
            return "DEBUG worker: finished job queue=%s latency=%d ms attempt=1"
                    .formatted(QUEUES.get(dice.below(QUEUES.size())), 3 + dice.below(900));
        }
        String path = PATHS.get(dice.below(PATHS.size()));
        int luck = dice.below(200);
        int status = luck == 0 ? 500 : luck < 4 ? 404 : 200;
        String method = path.startsWith("/api") && dice.below(4) == 0 ? "POST" : "GET";
        return request(20 + dice.below(60), status, method, path);
    }

    /** What a container writes that answers its health checks with an error. */
    static String trouble(Dice dice) {
        return request(200 + dice.below(400), 500, "GET", "/");
    }

    private static String request(int latency, int status, String method, String path) {
        return "DEBUG request: finished processing request latency=%d μs status=%d method=%s uri=%s version=HTTP/1.1"
                .formatted(latency, status, method, path);
    }

    /** The last words of a container that fails, one line each; none when it is given no time for any. */
    static List<String> end(String reason) {
        if (reason.startsWith("Essential container")) {
            return List.of(
                    "ERROR server: thread 'main' panicked at src/main.rs:42: cannot open the database: connection refused",
                    "ERROR server:    0: app::database::connect at src/database.rs:17",
                    "ERROR server:    1: app::main at src/main.rs:42");
        }
        return reason.startsWith("OutOfMemoryError")
                ? List.of(" WARN server: the heap is nearly full, 501 of 512 MiB are in use")
                : List.of();
    }
}
