package dev.astra.http.listener;

import java.time.Duration;

/**
 * How much the server takes on.
 *
 * @param requests the most requests worked on at once, streams among them
 * @param streams the most streams open at once
 * @param bodyBytes the largest body of a request
 * @param heartbeat how often a stream on which nothing happens says so
 * @param grace how long requests may go on when the server stops
 */
public record ServerLimits(int requests, int streams, int bodyBytes, Duration heartbeat, Duration grace) {

    public static ServerLimits usual() {
        return new ServerLimits(256, 128, 1 << 20, Duration.ofSeconds(15), Duration.ofSeconds(10));
    }
}
