package dev.astra.assembly.lease;

import dev.astra.domain.operation.Lease;
import dev.astra.ports.metadata.Leases;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leases that end with the process that holds them where that can be seen; the others end by themselves. */
public final class PresentLeases implements Leases {
    private static final Pattern RUN = Pattern.compile("\\(process \\d+, run ([0-9a-f]{8})\\)");

    private final Leases leases;
    private final Presence presence;

    public PresentLeases(Leases leases, Presence presence) {
        this.leases = leases;
        this.presence = presence;
    }

    /** The name of this process as a holder. */
    public static String holder(String user, String machine, Presence presence) {
        return "%s on %s (process %d, run %s)"
                .formatted(user, machine, ProcessHandle.current().pid(), presence.id());
    }

    @Override
    public Optional<Lease> acquire(String name, String holder, Instant now) {
        presence.announce();
        Optional<Lease> other = leases.acquire(name, holder, now);
        if (other.isEmpty() || !gone(other.get().holder())) {
            return other;
        }
        leases.release(name, other.get().holder());
        return leases.acquire(name, holder, now);
    }

    private boolean gone(String holder) {
        Matcher run = RUN.matcher(holder);
        return run.find() && presence.gone(run.group(1));
    }

    @Override
    public void release(String name, String holder) {
        leases.release(name, holder);
    }
}
