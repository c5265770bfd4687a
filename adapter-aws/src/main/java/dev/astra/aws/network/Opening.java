package dev.astra.aws.network;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.Permit;
import dev.astra.ports.cloud.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One permit being opened, beside whatever others do to the same rules meanwhile. */
record Opening(ConnectRules rules, ClosingSchedules schedules, Permit permit, Grant grant) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 6;

    void arrangeClosing(List<OpenRule> present) {
        for (var block : permit.blocks()) {
            schedules.closeAt(block, closing(block, present));
        }
    }

    /** A block stays open for as long as anybody at that address has a permit. */
    private Instant closing(AddressBlock block, List<OpenRule> present) {
        Instant others = at(block, present)
                .flatMap(rule -> rule.neededByOthers(permit.owner()))
                .orElse(Instant.MIN);
        return others.isAfter(permit.expiresAt()) ? others : permit.expiresAt();
    }

    void open(List<OpenRule> present) {
        for (var block : permit.blocks()) {
            at(block, present).ifPresentOrElse(rule -> rules.join(rule, grant), () -> rules.open(block, grant));
        }
    }

    /**
     * Looks at what came of it until exactly this permit is there, because another one for the same person may have been
     * given, or the rule that was joined have been closed, at the same moment. Also EC2 shows a new rule a little late.
     */
    void settle() {
        var pause = FIRST_PAUSE;
        for (int look = 0; look < LOOKS; look++) {
            var present = rules.list();
            if (latest(present).filter(winner -> winner.compareTo(grant) > 0).isPresent()) {
                withdraw(present, true);
                throw superseded();
            }
            withdraw(present, false);
            if (permit.blocks().stream().allMatch(block -> holds(block, present))) {
                keepOthersIn(present);
                return;
            }
            Timekeeper.system().sleep(pause);
            pause = pause.multipliedBy(2);
            open(rules.list());
        }
        throw Failure.of(CoreError.EXTERNAL, "The permit may not be open", "EC2 does not show its rules yet")
                .next("See what is open with astra connect list, or run the command again.")
                .exception();
    }

    private Optional<Grant> latest(List<OpenRule> present) {
        return present.stream()
                .flatMap(rule -> rule.of(permit.owner()).stream())
                .max(Grant::compareTo);
    }

    /** Removes the owner's share, given now or otherwise, from the rules. */
    private void withdraw(List<OpenRule> present, boolean given) {
        present.stream()
                .filter(rule -> rule.of(permit.owner())
                        .filter(found -> found.equals(grant) == given)
                        .isPresent())
                .forEach(rule -> rules.withdraw(rule, permit.owner()));
    }

    private boolean holds(AddressBlock block, List<OpenRule> present) {
        return at(block, present)
                .flatMap(rule -> rule.of(permit.owner()))
                .filter(grant::equals)
                .isPresent();
    }

    /** Somebody else may have come to the same block, for longer, after its closing had been arranged. */
    private void keepOthersIn(List<OpenRule> present) {
        for (var block : permit.blocks()) {
            Instant needed = closing(block, present);
            if (needed.isAfter(permit.expiresAt())) {
                schedules.closeAt(block, needed);
            }
        }
    }

    private static Optional<OpenRule> at(AddressBlock block, List<OpenRule> present) {
        return present.stream().filter(rule -> rule.block().equals(block)).findFirst();
    }

    private static AstraException superseded() {
        return Failure.of(
                        CoreError.CHANGED_MEANWHILE,
                        "The permit has been replaced",
                        "another one was given to you at the same moment")
                .next("See it with astra connect list, or run the command again.")
                .exception();
    }
}
