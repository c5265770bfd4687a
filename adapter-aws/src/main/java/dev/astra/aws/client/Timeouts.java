package dev.astra.aws.client;

import java.time.Duration;

/**
 * How long to wait for AWS.
 *
 * @param connect for a connection
 * @param read for the next part of an answer
 * @param total for the whole call with its retries
 */
public record Timeouts(Duration connect, Duration read, Duration total) {
    public static final Timeouts STANDARD =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60));
}
