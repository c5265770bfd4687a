package dev.astra.metadatastore.postgres;

import dev.astra.metadatastore.database.Migrations;
import dev.astra.metadatastore.database.Session;
import java.sql.Connection;
import java.sql.SQLException;

/** Brings a server's tables up to date once per process. Processes that try at once take turns. */
final class PostgresSchema {
    /** All of Astra's tables lie in a schema of their own, so a database can be shared with other programs. */
    static final String NAME = "astra";

    /** The number of the lock under which tables are changed; the letters {@code Astr}. */
    private static final int LOCK = 0x41737472;

    private volatile boolean ensured;

    void ensure(Connection connection) throws SQLException {
        if (!ensured) {
            if (version(new Session(connection)) != Migrations.LATEST) {
                PostgresTransaction.run(connection, PostgresSchema::upgrade);
            }
            ensured = true;
        }
    }

    private static int upgrade(Session session) throws SQLException {
        session.first("SELECT pg_advisory_xact_lock(" + LOCK + ")", row -> row.text());
        if (isMissing(session, "to_regnamespace('" + NAME + "')")) {
            session.run("CREATE SCHEMA " + NAME);
        }
        int version = version(session);
        Migrations.requireKnown(version, "The metadata database");
        Migrations.apply(session, version, PostgresSchema.class);
        return version;
    }

    private static int version(Session session) throws SQLException {
        return isMissing(session, "to_regclass('" + NAME + ".migrations')")
                ? 0
                : session.first("SELECT count(*) FROM migrations", row -> row.number())
                        .orElseThrow();
    }

    private static boolean isMissing(Session session, String lookup) throws SQLException {
        return session.first("SELECT " + lookup + " IS NULL", row -> row.flag()).orElseThrow();
    }
}
