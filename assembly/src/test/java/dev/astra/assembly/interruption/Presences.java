package dev.astra.assembly.interruption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files by which processes show that they are alive. A killed one leaves its file, without the lock on it. */
record Presences(Path folder, List<Path> left) {
    Presences(Path folder) {
        this(folder, new ArrayList<>());
    }

    void remember() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(left::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void restore() {
        try {
            for (Path file : left) {
                Files.write(file, new byte[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
