package dev.astra.aws.signin;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Files in a user's home: replaced as a whole or not at all, and readable for nobody else unless they were before. */
final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("The file " + file + " cannot be read", e);
        }
    }

    /** Replaces what is behind the path; a link stays a link. */
    static void replace(Path path, byte[] content) {
        try {
            Path file = Files.exists(path) ? path.toRealPath() : path;
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw Failure.of(CoreError.FILE_SYSTEM, "The file " + path + " cannot be written", "it is no file")
                        .next("Unset AWS_CONFIG_FILE, or let it name a file.")
                        .exception();
            }
            Files.createDirectories(file.toAbsolutePath().getParent(), attributes(file, OWNER_FOLDER));
            Set<PosixFilePermission> permissions =
                    Files.exists(file) && posix(file) ? Files.getPosixFilePermissions(file) : OWNER;
            Path draft =
                    Files.createTempFile(file.toAbsolutePath().getParent(), ".astra", ".tmp", attributes(file, OWNER));
            try {
                Files.write(draft, content);
                if (posix(file)) {
                    Files.setPosixFilePermissions(draft, permissions);
                }
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw failed("The file " + path + " cannot be written", e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed("The file " + file + " cannot be removed", e);
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> permissions) {
        return posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static AstraException failed(String what, IOException e) {
        return Failure.of(CoreError.FILE_SYSTEM, what, e.getClass().getSimpleName())
                .next("Check who owns the file and its folder.")
                .exception(e);
    }
}
