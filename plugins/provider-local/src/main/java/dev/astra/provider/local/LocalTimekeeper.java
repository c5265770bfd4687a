package dev.astra.provider.local;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.provider.local.state.Snapshot;
import dev.astra.provider.local.state.StateFile;
import dev.astra.provider.local.time.Pace;
import java.time.Duration;
import java.time.Instant;

/**
 * The time kept in the file. Sleeping moves virtual time forward at once and waits for real time; a wait that begins while
 * something is under way hurries to its end, even when that is over sooner.
 */
record LocalTimekeeper(StateFile file) implements Timekeeper {
    /** Another process may begin something and so make time hurry; this is how long that can go unnoticed. */
    private static final Duration LONGEST_NAP = Duration.ofMillis(100);

    @Override
    public Instant now() {
        return file.read(Snapshot::now);
    }

    @Override
    public void sleep(Duration duration) {
        var target = now().plus(duration);
        switch (file.pace()) {
            case Pace.Virtual() -> moveTo(target);
            case Pace.Real real -> waitFor(target, real);
        }
    }

    private void moveTo(Instant target) {
        file.change(draft -> {
            draft.moveTo(target);
            return target;
        });
    }

    private void hurryTo(Instant target) {
        file.change(draft -> {
            if (draft.busy()) {
                draft.busyUntil(target);
            }
            return target;
        });
    }

    private void waitFor(Instant target, Pace.Real pace) {
        hurryTo(target);
        var left = pace.wait(target, file.clock(), file.machineNow());
        while (left.isPositive()) {
            nap(left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP);
            left = pace.wait(target, file.clock(), file.machineNow());
        }
    }

    private static void nap(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(CoreError.CANCELLED, "The wait was given up", "it was interrupted")
                    .exception(e);
        }
    }
}
