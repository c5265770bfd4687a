package dev.astra.ports.metadata;

import dev.astra.domain.network.AddressPlan;
import dev.astra.domain.network.NetworkAllocation;

/** Which addresses are handed out. */
public interface NetworkStore {

    AddressPlan plan();

    /**
     * Remembers an allocation. Saving it again changes nothing.
     *
     * @throws dev.astra.domain.error.AstraException CONFLICT when it overlaps another one, also when that was saved by
     *     somebody else since {@link #plan()} was read
     */
    void save(NetworkAllocation allocation);
}
