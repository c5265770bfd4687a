package dev.astra.hcl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The example files among the test resources. */
final class Corpus {
    private Corpus() {}

    /** One file of the corpus. */
    record Example(String name, String text) {
        HclResult<HclDocument> parse() {
            return Hcl.parse(name + ".hcl", text);
        }

        HclDocument document() {
            return parse().orElseThrow(problems -> new AssertionError(name + " is refused: " + problems));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Constant values: each file sets the attribute "value". */
    static List<Example> values() {
        return examples("values");
    }

    /** Everything else the language allows. */
    static List<Example> accepted() {
        return examples("accepted");
    }

    /** What the language does not allow. */
    static List<Example> rejected() {
        return examples("rejected");
    }

    /** What Terraform allows and this library does not. */
    static List<Example> stricter() {
        return examples("stricter");
    }

    /** Everything this library reads. */
    static List<Example> readable() {
        var all = new java.util.ArrayList<>(values());
        all.addAll(accepted());
        return List.copyOf(all);
    }

    static Path folder(String name) {
        try {
            var url = Objects.requireNonNull(Corpus.class.getResource("/corpus/" + name), name);
            return Path.of(url.toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Example> examples(String folder) {
        try (var files = Files.list(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(".hcl"))
                    .sorted()
                    .map(Corpus::example)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Example example(Path file) {
        try {
            String name = Objects.requireNonNull(file.getFileName()).toString().replace(".hcl", "");
            return new Example(name, Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
