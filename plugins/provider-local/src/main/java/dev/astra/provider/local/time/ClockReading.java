package dev.astra.provider.local.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the cloud's clock stood when it was last set, from which its time can be told at any moment since.
 *
 * @param cloud the cloud's time
 * @param machine the machine's time then, or null when the clock was virtual
 * @param busyUntil the cloud's time up to which something is under way, not before {@code cloud}
 */
public record ClockReading(Instant cloud, @Nullable Instant machine, Instant busyUntil) {
    public ClockReading {
        busyUntil = busyUntil.isBefore(cloud) ? cloud : busyUntil;
    }

    /** A clock that is set now and has nothing to do. */
    public static ClockReading startingAt(Instant cloud, @Nullable Instant machine) {
        return new ClockReading(cloud, machine, cloud);
    }

    /** The same clock, virtual, moved forward to a time if it is not later already. */
    public ClockReading movedTo(Instant time) {
        return time.isAfter(cloud) ? startingAt(time, null) : this;
    }
}
