package dev.astra.metadatastore.database;

import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Retry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * The steps that lead from an empty database to the present tables, forward only. Each is a script beside the class of
 * its dialect; a released script never changes.
 */
public final class Migrations {
    /** In order of their numbers, which are never used twice. */
    private static final List<String> NAMES = List.of(
            "001-registry", //
            "002-operations",
            "003-lifetimes",
            "004-audit",
            "005-releases");

    /** The version that this Astra reads and writes: how many steps lead to it. */
    public static final int LATEST = NAMES.size();

    private Migrations() {}

    /**
     * Takes the missing steps and records them, within the transaction of the session. A step is known by its name, so
     * that one with a lower number than others can still come after them.
     *
     * @param version what the database is at, 0 when no step has been taken
     * @param dialect the class beside which the scripts lie
     */
    public static void apply(Session session, int version, Class<?> dialect) throws SQLException {
        List<String> taken = version == 0 ? List.of() : session.list("SELECT name FROM migrations", Row::text);
        for (String name : NAMES) {
            if (!taken.contains(name)) {
                session.run(script(name, dialect));
                session.change("INSERT INTO migrations (version, name) VALUES (?, ?)", number(name), name);
            }
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    /** Refuses a database that a later Astra has migrated. */
    public static void requireKnown(int version, String database) {
        if (version > LATEST) {
            throw Failure.of(
                            MetadataError.NEWER,
                            database + " cannot be used",
                            "it has version " + version + " and this Astra knows versions up to " + LATEST)
                    .retry(Retry.NO)
                    .next("Install the newest Astra.")
                    .exception();
        }
    }

    private static String script(String name, Class<?> dialect) {
        try (var stream = Objects.requireNonNull(dialect.getResourceAsStream(name + ".sql"), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
