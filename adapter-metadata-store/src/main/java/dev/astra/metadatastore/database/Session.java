package dev.astra.metadatastore.database;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. */
public final class Session {
    private final Connection connection;

    public Session(Connection connection) {
        this.connection = connection;
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) throws SQLException {
        try (var statement = prepare(sql, arguments);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(read(rows, reader));
            }
            return all;
        }
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) throws SQLException {
        try (var statement = prepare(sql, arguments);
                var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(read(rows, reader)) : Optional.empty();
        }
    }

    /** Returns how many rows were changed. */
    public int change(String sql, @Nullable Object... arguments) throws SQLException {
        try (var statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** Runs statements that take no arguments and whose answers do not matter. */
    public void run(String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            statement.setObject(i + 1, argument instanceof Instant instant ? EpochNanos.of(instant) : argument);
        }
        return statement;
    }

    private static <T> T read(ResultSet rows, RowReader<T> reader) throws SQLException {
        try {
            return reader.read(new Row(rows));
        } catch (AstraException | IllegalArgumentException e) {
            throw Failure.of(
                            MetadataError.CORRUPT,
                            "The metadata store holds something that Astra did not write",
                            String.valueOf(e.getMessage()))
                    .next("Undo what was changed in the store by hand, or restore its latest backup.")
                    .exception(e);
        }
    }
}
