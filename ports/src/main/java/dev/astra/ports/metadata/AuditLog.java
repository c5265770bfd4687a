package dev.astra.ports.metadata;

import dev.astra.domain.audit.AuditEntry;
import dev.astra.domain.audit.AuditEvent;
import dev.astra.domain.audit.AuditQuery;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import java.util.List;

/** What has been done, in one chain of entries that is only ever appended to. */
public interface AuditLog {

    /**
     * Appends the event after the newest entry. Of two who append at once, from wherever, one comes after the other: the
     * chain never forks and has no gaps.
     */
    AuditEntry append(AuditEvent event);

    /** The entries that match, newest first. */
    Page<AuditEntry> newest(AuditQuery query, PageRequest page);

    /**
     * The entries after one, oldest first.
     *
     * @param sequence of the entry before, or 0 for the beginning
     * @param limit the most to return
     */
    List<AuditEntry> following(long sequence, int limit);
}
