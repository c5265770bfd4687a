package dev.astra.domain.time;

import java.time.Duration;
import java.time.Instant;

/** A point in time that may depend on when, and on whose clock, it is asked for. */
public sealed interface Moment {

    /** So long ago. */
    record Ago(Duration age) implements Moment {}

    /** The same whenever it is asked for. */
    record At(Instant instant) implements Moment {}

    /** The moment as seen from now. */
    default Instant from(Instant now) {
        return switch (this) {
            case Ago(var age) -> now.minus(age);
            case At(var instant) -> instant;
        };
    }
}
