package dev.astra.http.listener;

import java.time.Duration;

/**
 * How much the server takes on.
 *
 * @param requests the most requests worked on at once, streams among them
 * @param streams the most streams open at once
 * @param bodyBytes the largest body of a request
 * @param heartbeat how often a stream on which nothing happens says so
 * @param patience how long a connection is kept on which nothing is written: its client sends no request to its end,
 *     does not read, or waits longer than anything should take
 * @param grace how long requests may go on when the server stops
 */
public record ServerLimits(
        int requests, int streams, int bodyBytes, Duration heartbeat, Duration patience, Duration grace) {

    public static ServerLimits usual() {
        return new ServerLimits(
                256, 128, 1 << 20, Duration.ofSeconds(15), Duration.ofMinutes(2), Duration.ofSeconds(10));
    }
}
