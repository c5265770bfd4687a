package dev.astra.metadatastore.postgres;

import static dev.astra.metadatastore.database.MetadataError.BUSY;
import static dev.astra.metadatastore.database.MetadataError.CONFLICT;
import static dev.astra.metadatastore.database.MetadataError.CORRUPT;
import static dev.astra.metadatastore.database.MetadataError.DENIED;
import static dev.astra.metadatastore.database.MetadataError.FAILED;
import static dev.astra.metadatastore.database.MetadataError.FULL;
import static dev.astra.metadatastore.database.MetadataError.NOT_WRITABLE;
import static dev.astra.metadatastore.database.MetadataError.OUT_OF_RANGE;
import static dev.astra.metadatastore.database.MetadataError.UNREACHABLE;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.sql.SQLException;

/** Says in Astra's words what went wrong with a server. */
final class PostgresFailures {
    private final String database;

    PostgresFailures(PostgresLocation location) {
        this.database = "The metadata database " + location;
    }

    Failure of(SQLException e) {
        if (Thread.currentThread().isInterrupted()) {
            return Failure.of(
                    CoreError.CANCELLED, "The use of the metadata database was given up", "it was interrupted");
        }
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "40001", "40P01", "53300", "55P03", "57014" -> busy(e);
            case "53100", "53200" -> full(e);
            case "57P01", "57P02", "57P03" -> unreachable(e);
            case "25006" -> notWritable(e);
            case "42501" ->
                denied(
                        e,
                        "Let the database's owner run: CREATE SCHEMA " + PostgresSchema.NAME
                                + " AUTHORIZATION <your user>;");
            default -> ofClass(state.length() < 2 ? state : state.substring(0, 2), e);
        };
    }

    private Failure ofClass(String type, SQLException e) {
        return switch (type) {
            case "08" -> unreachable(e);
            case "28" -> denied(e, "Check the user and the password, which may also stand in ~/.pgpass.");
            case "3D" ->
                Failure.of(UNREACHABLE, database + " cannot be reached", reason(e))
                        .next("Create the database on the server, or name another one.");
            case "22" -> Failure.of(OUT_OF_RANGE, database + " cannot keep what it was given", reason(e));
            case "23" -> Failure.of(CONFLICT, database + " refuses the change", reason(e));
            case "42" ->
                Failure.of(CORRUPT, database + " is not laid out as expected", reason(e))
                        .next("Undo what was changed in its schema '" + PostgresSchema.NAME
                                + "' by hand, or restore its latest backup.");
            case "XX" ->
                Failure.of(CORRUPT, database + " cannot be read", reason(e))
                        .next(
                                "Look at the server's log, and restore the latest backup where it says the data is damaged.");
            default ->
                Failure.of(FAILED, database + " cannot be used", reason(e))
                        .next("Run the command again with --debug and look at the cause.");
        };
    }

    private Failure busy(SQLException e) {
        return Failure.of(BUSY, database + " is busy", reason(e)).next("Run the command again.");
    }

    private Failure full(SQLException e) {
        return Failure.of(FULL, database + " cannot grow", reason(e)).next("Give the server more room.");
    }

    private Failure unreachable(SQLException e) {
        return Failure.of(UNREACHABLE, database + " cannot be reached", reason(e))
                .next("Check that the server runs and that this machine may connect to it.");
    }

    private Failure notWritable(SQLException e) {
        return Failure.of(NOT_WRITABLE, database + " cannot be written", reason(e))
                .next("Name the server that takes writes, not a standby of it.");
    }

    private Failure denied(SQLException e, String next) {
        return Failure.of(DENIED, database + " may not be used", reason(e)).next(next);
    }

    /** The first sentence of the driver's message, without the word for how grave it is. */
    private static String reason(SQLException e) {
        String message = e.getMessage() == null ? "state " + e.getSQLState() : e.getMessage();
        String sentence = message.lines().findFirst().orElse("").replaceFirst("^[A-Z]+: +", "");
        return sentence.replaceFirst("\\.( .*)?$", "");
    }
}
