package dev.astra.terraform.code;

import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.FileChange;
import dev.astra.terraform.error.TerraformError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes files into a repository, each whole or not at all. */
public final class CodeWriter {
    private final Path root;

    public CodeWriter(Path root) {
        this.root = root;
    }

    public void write(List<FileChange> changes) {
        for (FileChange change : changes) {
            Path file = root.resolve(change.path());
            try {
                Files.createDirectories(file.getParent());
                replace(Files.exists(file) ? file.toRealPath() : file, change.content());
            } catch (IOException e) {
                String why =
                        e instanceof AccessDeniedException ? "permission is denied" : String.valueOf(e.getMessage());
                throw Failure.of(TerraformError.UNWRITABLE_CODE, "The file " + file + " cannot be written", why)
                        .next("Make the folder writable and run the command again.")
                        .exception(e);
            }
        }
    }

    /** Removes a directory with everything in it. Links are removed, not followed. */
    public void remove(String directory) {
        Path folder = root.resolve(directory);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw Failure.of(
                            TerraformError.UNWRITABLE_CODE,
                            "The folder " + folder + " cannot be removed",
                            String.valueOf(e.getMessage()))
                    .next("Remove it yourself; nothing in the cloud belongs to it any more.")
                    .exception(e);
        }
    }

    private static void replace(Path file, String content) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        try {
            Files.writeString(draft, content);
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(file));
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
