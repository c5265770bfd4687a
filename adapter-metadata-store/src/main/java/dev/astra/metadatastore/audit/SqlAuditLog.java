package dev.astra.metadatastore.audit;

import dev.astra.domain.audit.AuditEntry;
import dev.astra.domain.audit.AuditEvent;
import dev.astra.domain.audit.AuditQuery;
import dev.astra.domain.audit.Reason;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.database.Row;
import dev.astra.metadatastore.database.Session;
import dev.astra.ports.metadata.AuditLog;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain as rows. Whoever appends has the table alone, and no two rows can follow the same one; triggers keep rows as
 * they are.
 */
public final class SqlAuditLog implements AuditLog {
    private static final String SELECT = """
            SELECT sequence, at, key_id, owner, action, subject, reason, outcome, previous, hash FROM audit_entries""";
    private static final String LAST = SELECT + " ORDER BY sequence DESC LIMIT 1";
    private static final String FOLLOWING = SELECT + " WHERE sequence > ? ORDER BY sequence LIMIT ?";
    private static final String APPEND = """
            INSERT INTO audit_entries
                (sequence, at, key_id, owner, action, subject, reason, outcome, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;

    public SqlAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public AuditEntry append(AuditEvent event) {
        return database.writeAlone("audit_entries", session -> append(session, event));
    }

    private static AuditEntry append(Session session, AuditEvent event) throws SQLException {
        var last = session.first(LAST, SqlAuditLog::entry).orElse(null);
        var entry = AuditEntry.after(last, event);
        session.change(
                APPEND,
                entry.sequence(),
                event.at(),
                event.keyId(),
                event.owner(),
                event.action(),
                event.subject(),
                event.reason() == null ? null : event.reason().value(),
                event.outcome(),
                entry.previous(),
                entry.hash());
        return entry;
    }

    @Override
    public Page<AuditEntry> newest(AuditQuery query, PageRequest page) {
        var conditions = Conditions.of(query, page);
        int more = page.limit() + 1;
        var sql = SELECT + conditions.where() + " ORDER BY sequence DESC LIMIT " + more;
        var found = database.read(session -> session.list(sql, SqlAuditLog::entry, conditions.arguments()));
        if (found.size() <= page.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, page.limit());
        return new Page<>(items, Long.toString(items.getLast().sequence()));
    }

    @Override
    public List<AuditEntry> following(long sequence, int limit) {
        return database.read(session -> session.list(FOLLOWING, SqlAuditLog::entry, sequence, limit));
    }

    private static AuditEntry entry(Row row) throws SQLException {
        long sequence = row.longNumber();
        var event = new AuditEvent(
                row.instant(), row.text(), row.text(), row.text(), row.text(), reason(row.optionalText()), row.text());
        return new AuditEntry(sequence, event, row.text(), row.text());
    }

    private static @Nullable Reason reason(@Nullable String text) {
        return text == null ? null : new Reason(text);
    }
}
