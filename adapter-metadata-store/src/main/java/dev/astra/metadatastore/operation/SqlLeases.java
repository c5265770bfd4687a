package dev.astra.metadatastore.operation;

import dev.astra.domain.operation.Lease;
import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.database.Row;
import dev.astra.ports.metadata.Leases;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Leases by name. One statement decides: it changes the row only for its holder or after its end, and keeps the row
 * locked either way, so that whom it lost against can still be read.
 */
public final class SqlLeases implements Leases {
    private static final String ACQUIRE = """
            INSERT INTO leases (name, holder, held_until) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
            WHERE leases.holder = excluded.holder OR leases.held_until <= ?""";
    private static final String FIND = "SELECT name, holder, held_until FROM leases WHERE name = ?";
    private static final String RELEASE = "DELETE FROM leases WHERE name = ? AND holder = ?";

    private final Database database;

    public SqlLeases(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Lease> acquire(String name, String holder, Instant now) {
        return database.write(session -> session.change(ACQUIRE, name, holder, now.plus(Lease.LENGTH), now) > 0
                ? Optional.<Lease>empty()
                : session.first(FIND, SqlLeases::lease, name));
    }

    @Override
    public void release(String name, String holder) {
        database.write(session -> session.change(RELEASE, name, holder));
    }

    private static Lease lease(Row row) throws SQLException {
        return new Lease(row.text(), row.text(), row.instant());
    }
}
