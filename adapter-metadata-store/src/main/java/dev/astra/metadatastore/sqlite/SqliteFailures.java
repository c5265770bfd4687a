package dev.astra.metadatastore.sqlite;

import static dev.astra.metadatastore.database.MetadataError.BUSY;
import static dev.astra.metadatastore.database.MetadataError.CONFLICT;
import static dev.astra.metadatastore.database.MetadataError.CORRUPT;
import static dev.astra.metadatastore.database.MetadataError.FAILED;
import static dev.astra.metadatastore.database.MetadataError.FULL;
import static dev.astra.metadatastore.database.MetadataError.NOT_A_FILE;
import static dev.astra.metadatastore.database.MetadataError.NOT_WRITABLE;

import dev.astra.domain.error.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;

/** Says in Astra's words what went wrong with a file. */
final class SqliteFailures {
    private SqliteFailures() {}

    static Failure of(Path path, Exception e) {
        return switch (code(e)) {
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_ERROR ->
                corrupt(path, e); // ERROR: a table is not as it should be
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> notWritable(path, e);
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> busy(path);
            case SQLITE_FULL -> full(path);
            case SQLITE_CONSTRAINT ->
                Failure.of(CONFLICT, "The metadata file " + path + " refuses the change", reason(e));
            default ->
                e.getCause() instanceof NativeLibraryNotFoundException ? noLibrary(path, e) : unexplained(path, e);
        };
    }

    /** The code without its finer shades, which the driver keeps in the upper bytes. */
    private static SQLiteErrorCode code(Exception e) {
        return SQLiteErrorCode.getErrorCode(e instanceof SQLException sql ? sql.getErrorCode() & 0xff : 0);
    }

    /** What the driver and the operating system leave unsaid is looked up afterwards, where it costs nobody time. */
    private static Failure unexplained(Path path, Exception e) {
        var folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            return Failure.of(NOT_A_FILE, cannotBeOpened(path), "it is a folder")
                    .next("Move the folder away, or name another file for Astra's metadata.");
        }
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            return Failure.of(NOT_A_FILE, cannotBeOpened(path), folder + " is not a folder")
                    .next("Move " + folder + " away, or name another file for Astra's metadata.");
        }
        if (!Files.isWritable(path)) {
            return notWritable(path, e);
        }
        return folder != null && !Files.isWritable(folder) ? notWritable(path, e) : failed(path, e);
    }

    private static Failure corrupt(Path path, Exception e) {
        return Failure.of(CORRUPT, "The metadata file " + path + " cannot be read", reason(e))
                .next("Keep a copy of the file, then put its latest backup in its place.")
                .next("Without a backup, 'sqlite3 " + path + " .recover' may save what is in it.");
    }

    private static Failure notWritable(Path path, Exception e) {
        return Failure.of(NOT_WRITABLE, "The metadata file " + path + " cannot be written", reason(e))
                .next("Give yourself write access to the file and the folder it is in.");
    }

    private static Failure busy(Path path) {
        return Failure.of(
                        BUSY,
                        "The metadata file " + path + " is busy",
                        "another Astra has been writing to it for longer than is worth waiting")
                .next("Run the command again.");
    }

    private static Failure full(Path path) {
        return Failure.of(FULL, "The metadata file " + path + " cannot grow", "the disk is full")
                .next("Free some space on the disk, then run the command again.");
    }

    private static Failure noLibrary(Path path, Exception e) {
        return Failure.of(FAILED, cannotBeOpened(path), reason(e))
                .next(
                        "Make the folder for temporary files writable, or name another with -Dorg.sqlite.tmpdir=<folder>.");
    }

    private static Failure failed(Path path, Exception e) {
        return Failure.of(FAILED, "The metadata file " + path + " cannot be used", reason(e))
                .next("Run the command again with --debug and look at the cause.");
    }

    private static String cannotBeOpened(Path path) {
        return "The metadata file " + path + " cannot be opened";
    }

    private static String reason(Exception e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
