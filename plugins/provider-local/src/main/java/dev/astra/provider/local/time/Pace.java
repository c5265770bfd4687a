package dev.astra.provider.local.time;

import java.time.Duration;
import java.time.Instant;

/** How the cloud's time passes. */
public sealed interface Pace {

    /** The cloud's time at a moment of the machine's, by a clock that was set before. */
    Instant now(ClockReading clock, Instant machineNow);

    /** The same clock once something is under way until the given time of the cloud. */
    ClockReading busyUntil(Instant until, ClockReading clock, Instant machineNow);

    /** Time stands still, except while somebody sleeps: then it jumps. */
    record Virtual() implements Pace {
        @Override
        public Instant now(ClockReading clock, Instant machineNow) {
            return clock.cloud();
        }

        @Override
        public ClockReading busyUntil(Instant until, ClockReading clock, Instant machineNow) {
            return clock;
        }
    }

    /**
     * Time passes as the machine's does, and faster while something is under way.
     *
     * @param speed how many of the cloud's seconds pass in one of the machine's while something is under way
     */
    record Real(int speed) implements Pace {
        @Override
        public Instant now(ClockReading clock, Instant machineNow) {
            var machine = clock.machine();
            if (machine == null) {
                return clock.cloud().isAfter(machineNow) ? clock.cloud() : machineNow;
            }
            var passed = machineNow.isAfter(machine) ? Duration.between(machine, machineNow) : Duration.ZERO;
            var busy = Duration.between(clock.cloud(), clock.busyUntil());
            var hurried = passed.multipliedBy(speed);
            return hurried.compareTo(busy) <= 0
                    ? clock.cloud().plus(hurried)
                    : clock.busyUntil().plus(passed.minus(busy.dividedBy(speed)));
        }

        @Override
        public ClockReading busyUntil(Instant until, ClockReading clock, Instant machineNow) {
            return until.isAfter(clock.busyUntil())
                    ? new ClockReading(now(clock, machineNow), machineNow, until)
                    : clock;
        }

        /** How long the machine has to wait from its moment until the cloud's time has come. */
        public Duration wait(Instant target, ClockReading clock, Instant machineNow) {
            var now = now(clock, machineNow);
            var left = Duration.between(now, target);
            var busy = clock.busyUntil().isAfter(now) ? Duration.between(now, clock.busyUntil()) : Duration.ZERO;
            return left.compareTo(busy) <= 0
                    ? left.dividedBy(speed)
                    : busy.dividedBy(speed).plus(left.minus(busy));
        }
    }
}
