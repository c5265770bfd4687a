package dev.astra.metadatastore.postgres;

import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.database.Session;
import dev.astra.metadatastore.database.Work;
import java.sql.SQLException;
import java.time.Duration;

/** A server. Calls run side by side, each on a connection of its own from a small pool. */
public final class PostgresDatabase implements Database {
    private final PostgresFailures failures;
    private final ConnectionPool pool;
    private final PostgresSchema schema = new PostgresSchema();

    /** @param patience how long to wait for a free connection, and for others who use the same rows */
    public PostgresDatabase(PostgresLocation location, Duration patience) {
        this.failures = new PostgresFailures(location);
        this.pool = new ConnectionPool(() -> PostgresSource.connect(location, patience), patience);
    }

    @Override
    public <T> T read(Work<T> work) {
        return connected(connection -> work.in(new Session(connection)));
    }

    @Override
    public <T> T write(Work<T> work) {
        return connected(connection -> PostgresTransaction.run(connection, work));
    }

    @Override
    public <T> T writeAlone(String table, Work<T> work) {
        return write(session -> {
            session.run("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE");
            return work.in(session);
        });
    }

    private <T> T connected(ConnectionPool.Use<T> use) {
        try {
            return pool.with(connection -> {
                schema.ensure(connection);
                return use.of(connection);
            });
        } catch (SQLException e) {
            throw failures.of(e).exception(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
