package dev.astra.terraform.engine;

import java.time.Duration;

/**
 * How long the engine waits for what.
 *
 * @param lockWait for somebody else who is changing the same stack
 * @param initializing for providers to be downloaded and the state to be found
 * @param planning for a plan
 * @param applying for all of a stack to be made
 * @param saving for terraform to save the state of what is made after it was told to stop
 */
public record EngineLimits(
        Duration lockWait, Duration initializing, Duration planning, Duration applying, Duration saving) {

    /** Generous: what takes longer is stuck. */
    public static EngineLimits usual() {
        return new EngineLimits(
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                Duration.ofHours(2),
                Duration.ofMinutes(1));
    }

    public EngineLimits withLockWait(Duration other) {
        return new EngineLimits(other, initializing, planning, applying, saving);
    }

    public EngineLimits withApplying(Duration other) {
        return new EngineLimits(lockWait, initializing, planning, other, saving);
    }

    public EngineLimits withSaving(Duration other) {
        return new EngineLimits(lockWait, initializing, planning, applying, other);
    }
}
