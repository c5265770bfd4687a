package dev.astra.ports.testkit.metadata;

import dev.astra.domain.operation.Operation;
import dev.astra.domain.operation.OperationKey;
import dev.astra.ports.metadata.Journal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

record MemoryJournal(Memory memory) implements Journal {

    @Override
    public Operation open(OperationKey key, Instant now) {
        synchronized (memory) {
            return memory.operations.computeIfAbsent(
                    key, absent -> new Operation("operation-" + memory.opened++, absent, now, Map.of()));
        }
    }

    @Override
    public void started(Operation operation, String step, Instant now) {}

    @Override
    public void finished(Operation operation, String step, String result, Instant now) {
        synchronized (memory) {
            memory.operations.computeIfPresent(operation.key(), (key, open) -> {
                if (!open.id().equals(operation.id())) {
                    return open;
                }
                var finished = new HashMap<>(open.finished());
                finished.put(step, result);
                return new Operation(open.id(), key, open.startedAt(), finished);
            });
        }
    }

    @Override
    public void close(Operation operation, Instant now) {
        synchronized (memory) {
            memory.operations.values().removeIf(open -> open.id().equals(operation.id()));
        }
    }
}
