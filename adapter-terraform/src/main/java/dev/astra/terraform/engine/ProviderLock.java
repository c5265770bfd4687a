package dev.astra.terraform.engine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
            Path draft = Files.createTempFile(directory, ".terraform.lock", ".draft");
            Files.copy(other.get(), draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, own, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Optional<Path> another() throws IOException {
        var found = new TreeSet<Path>();
        Files.walkFileTree(root, Set.of(), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden =
                        !folder.equals(root) && folder.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.endsWith(NAME) && attributes.isRegularFile()) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException refusal) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream().findFirst();
    }
}
