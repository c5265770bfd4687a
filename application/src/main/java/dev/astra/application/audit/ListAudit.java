package dev.astra.application.audit;

import dev.astra.application.UseCase;
import dev.astra.domain.audit.AuditEntry;
import dev.astra.domain.audit.AuditQuery;
import dev.astra.domain.identity.Access;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been done lately, newest last. */
public final class ListAudit implements UseCase<ListAudit.Command, ListAudit.Result> {
    private final MetadataStore store;
    private final Timekeeper time;

    public ListAudit(MetadataStore store, Timekeeper time) {
        this.store = store;
        this.time = time;
    }

    /** Which entries, and which portion of them counted from the newest. */
    public record Command(AuditQuery query, PageRequest page) {}

    /**
     * A portion of the entries.
     *
     * @param older what to ask for the portion before this one with, or null when there is none
     */
    public record Result(List<AuditEntry> entries, @Nullable String older, Instant now) {
        public Result {
            entries = List.copyOf(entries);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        Page<AuditEntry> newest = store.audit().newest(command.query(), command.page());
        return new Result(newest.items().reversed(), newest.next(), time.now());
    }
}
