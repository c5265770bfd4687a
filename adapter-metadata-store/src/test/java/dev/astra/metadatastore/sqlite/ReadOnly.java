package dev.astra.metadatastore.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;

/** A folder and the files in it that nobody may write to for a while. */
final class ReadOnly {
    private ReadOnly() {}

    static <T> T during(Path folder, Callable<T> work) throws Exception {
        setAll(folder, "r--------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            return work.call();
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void setAll(Path folder, String permissions) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            }
        }
    }
}
