package dev.astra.metadatastore.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read column by column in the order of the query. */
public final class Row {
    private final ResultSet rows;
    private int column;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text() throws SQLException {
        String text = optionalText();
        if (text == null) {
            throw new IllegalArgumentException("column " + column + " is empty");
        }
        return text;
    }

    public @Nullable String optionalText() throws SQLException {
        return rows.getString(++column);
    }

    /** Words that are kept with a space between them. */
    public List<String> words() throws SQLException {
        String words = text();
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    public int number() throws SQLException {
        return rows.getInt(++column);
    }

    public @Nullable Integer optionalNumber() throws SQLException {
        int number = rows.getInt(++column);
        return rows.wasNull() ? null : number;
    }

    public long longNumber() throws SQLException {
        return rows.getLong(++column);
    }

    public boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }

    public Instant instant() throws SQLException {
        return EpochNanos.toInstant(rows.getLong(++column));
    }

    public @Nullable Instant optionalInstant() throws SQLException {
        long nanos = rows.getLong(++column);
        return rows.wasNull() ? null : EpochNanos.toInstant(nanos);
    }
}
