package dev.astra.application.dns;

import dev.astra.domain.account.DomainName;
import dev.astra.domain.dns.DelegationCheck;
import dev.astra.domain.dns.DelegationCheck.State;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.dns.DelegationLookup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Compares zones with what the name system says of them. */
public final class Delegations {
    private static final Duration POLL = Duration.ofSeconds(10);

    private final DelegationLookup lookup;
    private final boolean always;

    /**
     * Sees zones through a name system.
     *
     * @param always whether it is to be asked about the zones of every cloud, also of one that has its own
     */
    public Delegations(DelegationLookup lookup, boolean always) {
        this.lookup = lookup;
        this.always = always;
    }

    /** The name system that the cloud's zones are seen through: a simulated cloud has one of its own. */
    DelegationLookup lookup(Cloud cloud) {
        return always ? lookup : cloud.delegations().orElse(lookup);
    }

    public DelegationCheck check(Cloud cloud, DomainName zone, List<String> expected) {
        return new DelegationCheck(zone, expected, lookup(cloud).look(zone));
    }

    /**
     * Checks until the zone is delegated or cannot be checked, and no longer than the limit. Nothing is left behind by
     * breaking the wait off.
     */
    public DelegationCheck await(
            Cloud cloud, DomainName zone, List<String> expected, Duration limit, ProgressListener listener) {
        DelegationCheck check = check(cloud, zone, expected);
        if (limit.isZero() || !waits(check)) {
            return check;
        }
        Instant deadline = cloud.time().now().plus(limit);
        String step = "wait until " + zone + " is delegated";
        listener.on(new ProgressEvent.StepStarted(step));
        while (waits(check) && cloud.time().now().isBefore(deadline)) {
            cloud.time().sleep(POLL);
            check = check(cloud, zone, expected);
        }
        if (check.state() == State.DELEGATED) {
            listener.on(new ProgressEvent.StepFinished(step, ""));
        }
        return check;
    }

    private static boolean waits(DelegationCheck check) {
        return check.state() == State.MISSING || check.state() == State.ELSEWHERE;
    }
}
