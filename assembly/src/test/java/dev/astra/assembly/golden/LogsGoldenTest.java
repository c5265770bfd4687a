package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing among log lines, on the embedded cloud. */
final class LogsGoldenTest {
    @TempDir
    private Path folder = Path.of("");

    private TestTerminal terminal = TestTerminal.in(folder);

    @BeforeEach
    void runAService() throws IOException {
        folder = folder.toRealPath();
        terminal = TestTerminal.in(folder);
        terminal.initialize();
        terminal.run("service", "create", "testbed", "staging", "public", "--yes");
    }

    private String logs(String... options) {
        var words = new String[options.length + 4];
        System.arraycopy(new String[] {"service", "logs", "testbed", "staging"}, 0, words, 0, 4);
        System.arraycopy(options, 0, words, 4, options.length);
        return terminal.run(words).out();
    }

    private static Set<String> tags(String lines) {
        return lines.lines().map(line -> line.substring(0, 8)).collect(Collectors.toSet());
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        var transcript = new Transcript(folder);
        transcript.run(terminal, "service", "logs", "testbed", "staging", "--tail", "--previous");
        transcript.run(terminal, "service", "logs", "testbed", "staging", "--tail", "--until", "5m");
        transcript.run(terminal, "service", "logs", "testbed", "staging", "--until", "noon");
        transcript.run(terminal, "service", "logs", "testbed", "staging", "--task", "nobody");
        transcript.run(terminal, "service", "logs", "testbed", "staging", "--since", "3d", "--until", "2d");
        transcript.run(terminal, "service", "logs", "testbd", "staging");

        Golden.verify("commands/logs.txt", transcript.text());
    }

    @Test
    void previousTasksAreThoseOfTheDeploymentBefore() throws IOException {
        var before = tags(logs());
        terminal.run("service", "generate-manifest", "testbed", "staging");
        Path manifest = folder.resolve("service_manifest.staging.hcl");
        Files.writeString(manifest, Files.readString(manifest).replace(":latest", ":2.6.3"));
        terminal.run("service", "deploy", "testbed", "staging", "-w", "--yes");

        assertThat(tags(logs("--previous"))).isNotEmpty().isSubsetOf(before);
        assertThat(tags(logs("--since", "1h"))).hasSizeGreaterThan(before.size());
    }

    @Test
    void aTaskCanBeChosenAndTimeCutInPieces() {
        String all = logs("--since", "1h");
        String tag = all.substring(1, 7);

        assertThat(tags(logs("--task", tag))).containsExactly("[" + tag + "]");
        assertThat(logs("-o", "json").lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("\\{\"id\":\".+\",\"at\":\".+Z\",\"task\":\".+\",\"message\":\".+\"}"));
    }
}
