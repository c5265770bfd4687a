package dev.astra.metadatastore.sqlite;

import dev.astra.domain.error.Failure;
import dev.astra.metadatastore.database.Migrations;
import dev.astra.metadatastore.database.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;

/** The file of an embedded store: opened, and before that created or brought up to date where needed. */
final class SqliteFile {
    private final Path path;
    private final Duration patience;

    SqliteFile(Path path, Duration patience) {
        this.path = path;
        this.patience = patience;
    }

    Connection open() throws SQLException {
        if (!Files.exists(path)) {
            create();
        }
        var connection = connect();
        try {
            var session = new Session(connection);
            if (SqliteSchema.version(session) != Migrations.LATEST) {
                new SqliteSchema(path, patience).upgrade(session);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    /** Asks the driver itself: the {@code DriverManager} would load every driver there is. */
    private Connection connect() throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.toMillis());
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    private void create() {
        try {
            PrivateFiles.create(path);
        } catch (IOException e) {
            throw failure(e).exception(e);
        }
    }

    Failure failure(Exception e) {
        return SqliteFailures.of(path, e);
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // every change was committed before, and there is nobody left to tell
        }
    }
}
