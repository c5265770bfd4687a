package dev.astra.ports.testkit.metadata;

import dev.astra.domain.audit.AuditEntry;
import dev.astra.domain.audit.AuditEvent;
import dev.astra.domain.audit.AuditQuery;
import dev.astra.domain.error.Failures;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.ports.metadata.AuditLog;
import java.util.List;

record MemoryAudit(Memory memory) implements AuditLog {

    @Override
    public AuditEntry append(AuditEvent event) {
        synchronized (memory) {
            var last = memory.audit.isEmpty() ? null : memory.audit.getLast();
            var entry = AuditEntry.after(last, event);
            memory.audit.add(entry);
            return entry;
        }
    }

    @Override
    public Page<AuditEntry> newest(AuditQuery query, PageRequest page) {
        long before = before(page);
        synchronized (memory) {
            var found = memory.audit.reversed().stream()
                    .filter(entry -> entry.sequence() < before && query.matches(entry.event()))
                    .limit(page.limit() + 1L)
                    .toList();
            if (found.size() <= page.limit()) {
                return new Page<>(found, null);
            }
            var items = found.subList(0, page.limit());
            return new Page<>(items, Long.toString(items.getLast().sequence()));
        }
    }

    private static long before(PageRequest page) {
        try {
            return page.after() == null ? Long.MAX_VALUE : Long.parseLong(page.after());
        } catch (NumberFormatException e) {
            throw Failures.invalid("The page after '" + page.after() + "' cannot be read", "expected a number")
                    .exception(e);
        }
    }

    @Override
    public List<AuditEntry> following(long sequence, int limit) {
        synchronized (memory) {
            return memory.audit.stream()
                    .filter(entry -> entry.sequence() > sequence)
                    .limit(limit)
                    .toList();
        }
    }
}
