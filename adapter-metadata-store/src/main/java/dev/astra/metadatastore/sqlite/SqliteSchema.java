package dev.astra.metadatastore.sqlite;

import dev.astra.domain.error.Failure;
import dev.astra.metadatastore.database.MetadataError;
import dev.astra.metadatastore.database.Migrations;
import dev.astra.metadatastore.database.Session;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteErrorCode;

/** Brings a file to the present tables. Processes that try at once take turns; the later ones find nothing to do. */
final class SqliteSchema {
    /** Marks a file as Astra's; the letters {@code Astr}. */
    private static final int APPLICATION_ID = 0x41737472;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path path;
    private final Duration patience;

    SqliteSchema(Path path, Duration patience) {
        this.path = path;
        this.patience = patience;
    }

    static int version(Session session) throws SQLException {
        return number(session, "PRAGMA user_version");
    }

    void upgrade(Session session) throws SQLException {
        requireOurs(session);
        Migrations.requireKnown(version(session), "The metadata file " + path);
        useWriteAheadLog(session);
        SqliteTransaction.run(session, this::migrate);
    }

    private int migrate(Session session) throws SQLException {
        int version = version(session);
        Migrations.apply(session, version, SqliteSchema.class);
        session.run("PRAGMA application_id = " + APPLICATION_ID);
        session.run("PRAGMA user_version = " + Migrations.LATEST);
        return version;
    }

    private void requireOurs(Session session) throws SQLException {
        int id = number(session, "PRAGMA application_id");
        boolean unused = id == 0 && number(session, "SELECT count(*) FROM sqlite_schema") == 0;
        if (id != APPLICATION_ID && !unused) {
            throw Failure.of(
                            MetadataError.FOREIGN,
                            "The metadata file " + path + " cannot be used",
                            "it is the database of another program")
                    .next("Name another file for Astra's metadata.")
                    .exception();
        }
    }

    /** Lets readers and a writer work side by side. SQLite does not wait by itself when two processes switch at once. */
    private void useWriteAheadLog(Session session) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!switched(session, deadline)) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static boolean switched(Session session, long deadline) throws SQLException {
        try {
            session.first("PRAGMA journal_mode = WAL", row -> row.text());
            return true;
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code && System.nanoTime() < deadline) {
                return false;
            }
            throw e;
        }
    }

    private static int number(Session session, String query) throws SQLException {
        return session.first(query, row -> row.number()).orElseThrow();
    }
}
