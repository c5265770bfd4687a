package dev.astra.metadatastore.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** A look at a file past the store. */
final class RawSqlite implements AutoCloseable {
    private final Connection connection;

    private RawSqlite(Connection connection) {
        this.connection = connection;
    }

    static RawSqlite open(Path file) {
        try {
            return new RawSqlite(new SQLiteConfig().createConnection("jdbc:sqlite:" + file));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void run(Path file, String script) {
        try (var raw = open(file)) {
            raw.run(script);
        }
    }

    static int number(Path file, String query) {
        return Integer.parseInt(text(file, query));
    }

    static String text(Path file, String query) {
        try (var raw = open(file);
                var statement = raw.connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void run(String script) {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(script);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
