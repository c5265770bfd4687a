package dev.astra.cli.console;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads and writes whole text files; a file is never left half-written. */
public final class TextFile {
    private TextFile() {}

    /**
     * The file's text.
     *
     * @param advice what to do when there is no such file
     */
    public static String read(Path file, String advice) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw Failures.notFound("File", file.toString(), "there is none")
                    .next(advice)
                    .exception(e);
        } catch (MalformedInputException e) {
            throw Failures.invalid("The file " + file + " cannot be read", "it is not UTF-8 text")
                    .exception(e);
        } catch (IOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, "The file " + file + " cannot be read", reason(e))
                    .exception(e);
        }
    }

    /** Writes a file as a whole; one that is there keeps its permissions. */
    public static void write(Path file, String text) {
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        try {
            Files.writeString(draft, text);
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(file));
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, "The file " + file + " cannot be written", reason(e))
                    .exception(e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException
                ? "permission is denied"
                : e.getClass().getSimpleName();
    }
}
