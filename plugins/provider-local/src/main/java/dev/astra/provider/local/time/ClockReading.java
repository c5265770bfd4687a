package dev.astra.provider.local.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the cloud's clock stood when it was last set, from which its time can be told at any moment since.
 *
 * @param cloud the cloud's time
 * @param machine the machine's time then, or null when the clock was virtual
 * @param busyUntil the cloud's time up to which something is under way
 */
public record ClockReading(Instant cloud, @Nullable Instant machine, Instant busyUntil) {

    /** A clock that is set now and has nothing to do. */
    public static ClockReading startingAt(Instant cloud, @Nullable Instant machine) {
        return new ClockReading(cloud, machine, cloud);
    }

    /** The cloud's time at a moment of the machine's. */
    public Instant at(Pace pace, Instant machineNow) {
        return switch (pace) {
            case Pace.Virtual() -> cloud;
            case Pace.Real(int speed) -> real(speed, machineNow);
        };
    }

    private Instant real(int speed, Instant machineNow) {
        if (machine == null) {
            return cloud.isAfter(machineNow) ? cloud : machineNow;
        }
        var passed = machineNow.isAfter(machine) ? Duration.between(machine, machineNow) : Duration.ZERO;
        var busy = busyUntil.isAfter(cloud) ? Duration.between(cloud, busyUntil) : Duration.ZERO;
        var hurried = passed.multipliedBy(speed);
        return hurried.compareTo(busy) <= 0
                ? cloud.plus(hurried)
                : cloud.plus(busy).plus(passed.minus(busy.dividedBy(speed)));
    }

    /** How long the machine has to wait from its moment until the cloud's time has come. */
    public Duration wait(Instant target, int speed, Instant machineNow) {
        var now = real(speed, machineNow);
        if (!target.isAfter(now)) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, target);
        var busy = busyUntil.isAfter(now) ? Duration.between(now, busyUntil) : Duration.ZERO;
        return left.compareTo(busy) <= 0
                ? left.dividedBy(speed)
                : busy.dividedBy(speed).plus(left.minus(busy));
    }

    /** The same clock once something is under way until the given time. */
    public ClockReading busyUntil(Instant until, Pace pace, Instant machineNow) {
        return switch (pace) {
            case Pace.Virtual() -> this;
            case Pace.Real(int speed) ->
                until.isAfter(busyUntil) ? new ClockReading(real(speed, machineNow), machineNow, until) : this;
        };
    }

    /** The same clock moved forward to a time, if it is not later already. */
    public ClockReading movedTo(Instant time) {
        return time.isAfter(cloud) ? startingAt(time, null) : this;
    }
}
