package dev.astra.aws.client;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Credentials got when they are first needed and again shortly before they end. */
final class HeldCredentials {
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final Supplier<TemporaryCredentials> source;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable TemporaryCredentials held;

    HeldCredentials(Supplier<TemporaryCredentials> source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The credentials there are, if they hold for a while yet. Threads that find none wait for the first to get some. */
    AwsSessionCredentials credentials() {
        lock.lock();
        try {
            return held != null && clock.instant().plus(MARGIN).isBefore(held.end()) ? held.credentials() : renewed();
        } finally {
            lock.unlock();
        }
    }

    AwsSessionCredentials renewed() {
        lock.lock();
        try {
            var fresh = source.get();
            held = fresh;
            return fresh.credentials();
        } finally {
            lock.unlock();
        }
    }
}
