package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PythonSourcesTest {
    private static final int LONGEST = 300;

    @Test
    void everyFileCompilesAndSaysWhatItIsFor() throws Exception {
        List<Path> files = sources();
        assertThat(files).hasSizeGreaterThan(30);
        String check = """
                import ast, sys
                for path in sys.argv[1:]:
                    tree = ast.parse(open(path, encoding="utf-8").read(), path)
                    assert ast.get_docstring(tree), f"{path} has no documentation"
                    compile(tree, path, "exec")
                """;
        List<String> line = Stream.concat(
                        Stream.of(TestTools.python().toString(), "-B", "-W", "error", "-c", check),
                        files.stream().map(Path::toString))
                .toList();

        Command.of(line).run().orFail();
    }

    @Test
    void noFileIsLong() throws Exception {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST);
        }
    }

    @Test
    void theyRunFromInsideAJar(@TempDir Path directory) throws Exception {
        Path jar = directory.resolve("test-support.jar");
        Path root = root();
        try (FileSystem archive = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            for (Path file : sources()) {
                Path entry = archive.getPath("dev/astra/testsupport/emulator")
                        .resolve(root.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(entry.getParent()));
                Files.copy(file, entry);
            }
        }

        String parent =
                EmulatorProcess.packageParent("jar:" + jar.toUri() + "!/dev/astra/testsupport/emulator/__main__.py");

        Command.of(TestTools.python(), "-B", "-W", "ignore", "-c", "import emulator.assembly")
                .with(Map.of("PYTHONPATH", parent))
                .run()
                .orFail();
    }

    private static List<Path> sources() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(".py")).toList();
        }
    }

    private static Path root() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(AwsEmulator.class.getResource("__main__.py"))
                        .toURI())
                .resolve("..")
                .normalize();
    }
}
