package dev.astra.metadatastore.sqlite;

import dev.astra.metadatastore.database.Session;
import dev.astra.metadatastore.database.Work;
import java.sql.SQLException;

/**
 * Takes the write lock at once, so that a transaction never has to be given up half way. Says so in SQL because the
 * driver's own {@code commit} would begin the next transaction, and take the lock again, straight away.
 */
final class SqliteTransaction {
    private SqliteTransaction() {}

    static <T> T run(Session session, Work<T> work) throws SQLException {
        session.run("BEGIN IMMEDIATE");
        try {
            T result = work.in(session);
            session.run("COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(session, e);
            throw e;
        }
    }

    private static void rollBack(Session session, Throwable reason) {
        try {
            session.run("ROLLBACK");
        } catch (SQLException e) {
            reason.addSuppressed(e); // SQLite has already rolled back by itself after the gravest errors
        }
    }
}
