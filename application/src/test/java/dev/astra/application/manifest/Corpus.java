package dev.astra.application.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The manifests below {@code src/test/resources/manifests}, as they are. */
final class Corpus {
    private Corpus() {}

    static ManifestReading read(Path manifest) {
        return new ManifestReader().read(new ManifestSource(Objects.toString(manifest.getFileName()), text(manifest)));
    }

    static List<Path> all(String folder) {
        try (var files = Files.list(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(".hcl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path good(String name) {
        return folder("good").resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(Corpus.class.getResource("/manifests/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
