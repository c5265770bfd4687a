package dev.astra.metadatastore.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner can look into. SQLite gives its companion files the mode of the first. */
final class PrivateFiles {
    private PrivateFiles() {}

    /** Creates the file, and the folders above it that are missing. */
    static void create(Path file) throws IOException {
        var folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder, only("rwx------", file));
        }
        try {
            Files.createFile(file, only("rw-------", file));
        } catch (FileAlreadyExistsException e) {
            // another process was faster
        }
    }

    private static FileAttribute<?>[] only(String permissions, Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
    }
}
