package dev.astra.testsupport.tool;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A search of a file tree that gives up rather than take long; what it may not read it passes by. */
final class BoundedSearch {
    private static final int DEPTH = 6;
    private static final int LIMIT = 30_000;

    private BoundedSearch() {}

    /** The files and directories below the root that are wanted; the trees below a match are not searched. */
    static List<Path> below(Path root, Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, Set.of(), DEPTH, visitor(root, wanted, found));
        } catch (IOException _) {
            return List.copyOf(found);
        }
        return List.copyOf(found);
    }

    static List<Path> children(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static FileVisitor<Path> visitor(Path root, Predicate<Path> wanted, List<Path> found) {
        return new SimpleFileVisitor<>() {
            private int seen;

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (wanted.test(directory)) {
                    found.add(directory);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return uninteresting(directory) ? FileVisitResult.SKIP_SUBTREE : counted();
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (wanted.test(file)) {
                    found.add(file);
                }
                return counted();
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException refusal) {
                return FileVisitResult.CONTINUE;
            }

            private boolean uninteresting(Path directory) {
                return !directory.equals(root)
                        && Set.of("node_modules", ".git", ".m2", ".cache", "target", "site-packages")
                                .contains(directory.getFileName().toString());
            }

            private FileVisitResult counted() {
                seen++;
                return seen > LIMIT ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        };
    }
}
