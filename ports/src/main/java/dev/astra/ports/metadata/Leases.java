package dev.astra.ports.metadata;

import dev.astra.domain.operation.Lease;
import java.time.Instant;
import java.util.Optional;

/** Short claims, each held by at most one holder at a time: before its end, and no longer from its end on. */
public interface Leases {

    /**
     * Takes the lease for {@link Lease#LENGTH} from now, or renews it when the holder has it already.
     *
     * @return nothing on success, otherwise the lease that somebody else holds
     */
    Optional<Lease> acquire(String name, String holder, Instant now);

    /** Gives the lease back. Does nothing when the holder no longer has it. */
    void release(String name, String holder);
}
