package dev.astra.terraform.code;

import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.FileChange;
import dev.astra.terraform.error.TerraformError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

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
