package dev.astra.provider.local.state;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** What is said when the cloud's file cannot be used. */
final class Unusable {
    private Unusable() {}

    static AstraException broken(Path file, String why, Exception cause) {
        return Failure.of(LocalError.STATE_BROKEN, "The embedded cloud's file " + file + " cannot be understood", why)
                .next("Move the file away to begin with an empty cloud, or restore it from a copy.")
                .exception(cause);
    }

    static AstraException otherFormat(Path file, long format) {
        return Failure.of(
                        LocalError.STATE_NEWER,
                        "The embedded cloud's file " + file + " cannot be used",
                        "it has format %d, and this version of Astra knows format %d".formatted(format, Content.FORMAT))
                .next("Update Astra, or move the file away to begin with an empty cloud.")
                .exception();
    }

    static AstraException otherSeed(Path file) {
        return Failure.of(
                        LocalError.OTHER_SEED,
                        "The embedded cloud cannot be used with this seed",
                        file + " began with another one")
                .next("Leave the setting 'seed' out, or move the file away to begin anew.")
                .exception();
    }

    static AstraException fileSystem(String what, Path home, IOException cause) {
        if (cause instanceof ClosedByInterruptException || cause instanceof FileLockInterruptionException) {
            return Failure.of(CoreError.CANCELLED, what, "it was interrupted").exception(cause);
        }
        String why = cause instanceof AccessDeniedException
                ? "access to " + cause.getMessage() + " is denied"
                : String.valueOf(cause.getMessage());
        return Failure.of(CoreError.FILE_SYSTEM, what, why)
                .next("Make sure that " + home + " is a folder you may read and write, or choose another one.")
                .exception(cause);
    }
}
