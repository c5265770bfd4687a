package dev.astra.terraform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The modules of the library and their tests, as they lie in the sources. */
public final class Modules {
    /** One folder per module, and the list of all files. */
    public static final Path LIBRARY = Path.of("src/main/resources/dev/astra/terraform/modules");

    /** One folder per module with the tests that {@code terraform test} runs. */
    public static final Path TESTS = Path.of("src/test/terraform");

    private Modules() {}

    public static List<String> names() throws IOException {
        return folders(LIBRARY);
    }

    /** The modules that have tests. */
    public static List<String> tested() throws IOException {
        return folders(TESTS);
    }

    private static List<String> folders(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
