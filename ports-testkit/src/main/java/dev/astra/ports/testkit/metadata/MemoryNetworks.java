package dev.astra.ports.testkit.metadata;

import dev.astra.domain.network.AddressPlan;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.ports.metadata.NetworkStore;

record MemoryNetworks(Memory memory) implements NetworkStore {

    @Override
    public AddressPlan plan() {
        synchronized (memory) {
            return memory.plan;
        }
    }

    @Override
    public void save(NetworkAllocation allocation) {
        synchronized (memory) {
            memory.plan = memory.plan.with(allocation);
        }
    }
}
