package dev.astra.ports.cloud;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.time.Duration;
import java.time.Instant;

/** Tells the time and lets it pass. */
public interface Timekeeper {

    Instant now();

    /**
     * Returns when the duration has passed on this timekeeper's own clock.
     *
     * @throws dev.astra.domain.error.AstraException when the waiting thread is interrupted
     */
    void sleep(Duration duration);

    /** The time of the machine. */
    static Timekeeper system() {
        return new Timekeeper() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration duration) {
                try {
                    Thread.sleep(duration);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw Failure.of(CoreError.CANCELLED, "The wait was given up", "it was interrupted")
                            .exception(e);
                }
            }
        };
    }
}
