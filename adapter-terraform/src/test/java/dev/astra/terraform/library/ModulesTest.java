package dev.astra.terraform.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.terraform.testing.FileTree;
import dev.astra.terraform.testing.Modules;
import dev.astra.terraform.testing.OfflineTerraform;
import dev.astra.terraform.testing.StandingProvider;
import dev.astra.terraform.testing.TwoAtOnce;
import dev.astra.testsupport.tool.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the modules' own tests with {@code terraform test}, two modules at a time. */
@TestInstance(Lifecycle.PER_CLASS)
final class ModulesTest {
    private static final String LOCK = ".terraform.lock.hcl";

    private final TwoAtOnce<CommandResult> runs = new TwoAtOnce<>();

    @BeforeAll
    void startAll(@TempDir Path scratch) throws IOException {
        var terraform = OfflineTerraform.in(scratch).sharing(scratch.resolve("data"));
        Path first = prepared(scratch, modules().getFirst());
        terraform.run(first, "init", "-input=false", "-no-color").orFail();
        for (String module : longestFirst()) {
            Path directory = prepared(scratch, module);
            if (!directory.equals(first)) {
                Files.copy(first.resolve(LOCK), directory.resolve(LOCK));
            }
            runs.begin(module, () -> test(terraform, directory));
        }
    }

    /** A provider for each module: what one module configures must not reach another. */
    private static CommandResult test(OfflineTerraform terraform, Path directory) throws IOException {
        try (var provider = StandingProvider.start()) {
            return terraform.with(provider.variables()).run(directory, "test", "-no-color");
        }
    }

    @AfterAll
    void stop() {
        runs.close();
    }

    static List<String> modules() throws IOException {
        return Modules.tested();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theModulePassesItsOwnTests(String module) throws Exception {
        CommandResult result = runs.result(module).orFail();

        assertThat(result.output()).containsPattern("Success! [1-9][0-9]* passed, 0 failed\\.");
    }

    @Test
    void everyModuleHasTests() throws IOException {
        assertThat(Modules.tested()).isEqualTo(Modules.names());
    }

    private static Path prepared(Path scratch, String module) {
        Path directory = scratch.resolve(module);
        FileTree.copy(Modules.LIBRARY.resolve(module), directory);
        FileTree.copy(Modules.TESTS.resolve(module), directory.resolve("tests"));
        return directory;
    }

    /** So that both threads end at about the same time. */
    private static List<String> longestFirst() throws IOException {
        return modules().stream()
                .sorted(Comparator.comparingInt(ModulesTest::sizeOfTests).reversed())
                .toList();
    }

    private static int sizeOfTests(String module) {
        return FileTree.read(Modules.TESTS.resolve(module)).values().stream()
                .mapToInt(String::length)
                .sum();
    }
}
