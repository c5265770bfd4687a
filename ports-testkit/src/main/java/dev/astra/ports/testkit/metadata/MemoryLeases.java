package dev.astra.ports.testkit.metadata;

import dev.astra.domain.operation.Lease;
import dev.astra.ports.metadata.Leases;
import java.time.Instant;
import java.util.Optional;

record MemoryLeases(Memory memory) implements Leases {

    @Override
    public Optional<Lease> acquire(String name, String holder, Instant now) {
        synchronized (memory) {
            var held = memory.leases.get(name);
            if (held != null && !held.holder().equals(holder) && now.isBefore(held.until())) {
                return Optional.of(held);
            }
            memory.leases.put(name, new Lease(name, holder, now.plus(Lease.LENGTH)));
            return Optional.empty();
        }
    }

    @Override
    public void release(String name, String holder) {
        synchronized (memory) {
            memory.leases.computeIfPresent(name, (key, lease) -> lease.holder().equals(holder) ? null : lease);
        }
    }
}
