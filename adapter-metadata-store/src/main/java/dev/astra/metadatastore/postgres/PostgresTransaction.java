package dev.astra.metadatastore.postgres;

import dev.astra.metadatastore.database.Session;
import dev.astra.metadatastore.database.Work;
import java.sql.Connection;
import java.sql.SQLException;

/** Work of which either all or nothing happens. */
final class PostgresTransaction {
    private PostgresTransaction() {}

    static <T> T run(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.in(new Session(connection));
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e); // the connection is lost, and the server rolls back what it had begun
        }
    }
}
