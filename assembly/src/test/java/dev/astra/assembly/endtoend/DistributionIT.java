package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher needs of a machine, and what becomes of commands when a cache does not fit. */
final class DistributionIT {
    private static final Path BUILT = Path.of("target", "astra").toAbsolutePath();

    private Path home = Path.of("");
    private Path moved = Path.of("");

    @BeforeEach
    void makeFolders(@TempDir Path folder) throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        moved = Files.createDirectory(folder.resolve("a place of its own"));
    }

    @Test
    void itBringsItsOwnRuntimeAndStartsNoOtherProgram() {
        CommandResult result = astra(BUILT, Map.of("PATH", "/nowhere", "JAVA_HOME", "/nowhere"), "--version");

        assertThat(result.orFail().output()).isEqualTo("astra 0.1.0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "store", "cloud"})
    void aCacheIsUsedWhereItFits(String cache) {
        Path java = BUILT.resolve("runtime").resolve("bin").resolve("java");
        Path library = BUILT.resolve("lib");

        // Unlike the launcher, this insists on the cache.
        CommandResult result = Command.of(List.of(
                        java.toString(),
                        "-XX:AOTMode=on",
                        "-XX:AOTCache=" + library.resolve(cache + ".aot"),
                        "@" + library.resolve("jvm.options"),
                        "-cp",
                        library.resolve("resources.jar") + ":" + library.resolve("astra.jar"),
                        "dev.astra.assembly.Main",
                        "--version"))
                .run();

        assertThat(result.orFail().output()).isEqualTo("astra 0.1.0\n");
    }

    @Test
    void withoutCachesCommandsAnswerTheSame() throws IOException {
        copyDistribution();
        for (String cache : List.of("version", "store", "cloud")) {
            Files.delete(moved.resolve("lib").resolve(cache + ".aot"));
        }

        assertAnswersLikeTheOriginal();
    }

    @Test
    void withCachesOfAnotherBuildCommandsAnswerTheSame() throws IOException {
        copyDistribution();
        Files.setLastModifiedTime(moved.resolve("lib").resolve("astra.jar"), FileTime.from(Instant.EPOCH));

        assertAnswersLikeTheOriginal();
    }

    @Test
    void withBrokenCachesCommandsAnswerTheSame() throws IOException {
        copyDistribution();
        for (String cache : List.of("version", "store", "cloud")) {
            Files.writeString(moved.resolve("lib").resolve(cache + ".aot"), "not a cache");
        }

        assertAnswersLikeTheOriginal();
    }

    @Test
    void itStartsThroughALinkAndFromItsOwnFolder() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), Distribution.launcher());

        assertThat(command(List.of(link.toString(), "--version"), Map.of())
                        .in(home)
                        .run()
                        .orFail()
                        .output())
                .isEqualTo("astra 0.1.0\n");
        assertThat(command(List.of("bin/astra", "--version"), Map.of())
                        .in(BUILT)
                        .run()
                        .orFail()
                        .output())
                .isEqualTo("astra 0.1.0\n");
    }

    private void assertAnswersLikeTheOriginal() {
        for (List<String> line : List.of(List.of("--version"), List.of("whoami"), List.of("init", "--help"))) {
            String[] arguments = line.toArray(String[]::new);
            CommandResult expected = astra(BUILT, Map.of(), arguments);
            CommandResult actual = astra(moved, Map.of(), arguments);

            assertThat(actual.exitCode()).as("exit code of %s", line).isEqualTo(expected.exitCode());
            assertThat(actual.output()).as("output of %s", line).isEqualTo(expected.output());
            assertThat(actual.errors()).as("errors of %s", line).isEqualTo(expected.errors());
        }
    }

    private CommandResult astra(Path distribution, Map<String, String> variables, String... arguments) {
        var line = new ArrayList<String>();
        line.add(distribution.resolve("bin").resolve("astra").toString());
        line.addAll(List.of(arguments));
        return command(line, variables).run();
    }

    private Command command(List<String> line, Map<String, String> variables) {
        return Command.of(line).with(variables).with(Map.of("ASTRA_HOME", home.toString()));
    }

    private void copyDistribution() throws IOException {
        try (Stream<Path> files = Files.walk(BUILT)) {
            for (Path file : files.toList()) {
                Path copy = moved.resolve(BUILT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
