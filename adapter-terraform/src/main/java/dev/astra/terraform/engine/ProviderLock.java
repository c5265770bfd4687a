package dev.astra.terraform.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Terraform's lock file of provider checksums. A new directory takes that of another one, so that every directory runs
 * the same release of a provider and takes it from the cache instead of downloading it to compute its checksum.
 */
final class ProviderLock {
    private static final String NAME = ".terraform.lock.hcl";
    private static final int DEPTH = 4;

    private final Path root;
    private final Path directory;

    ProviderLock(Path root, Path directory) {
        this.root = root;
        this.directory = directory;
    }

    void adopt() throws IOException {
        Path own = directory.resolve(NAME);
        if (Files.exists(own)) {
            return;
        }
        Optional<Path> other = another();
        if (other.isPresent()) {
            Files.copy(other.get(), own);
        }
    }

    private Optional<Path> another() throws IOException {
        try (Stream<Path> files =
                Files.find(root, DEPTH, (path, attributes) -> attributes.isRegularFile() && path.endsWith(NAME))) {
            return files.sorted().findFirst();
        }
    }
}
