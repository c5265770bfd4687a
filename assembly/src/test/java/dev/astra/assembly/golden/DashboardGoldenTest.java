package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services in numbers, on the embedded cloud. */
final class DashboardGoldenTest {
    @TempDir
    private Path folder = Path.of("");

    private TestTerminal terminal = TestTerminal.in(folder);

    @BeforeEach
    void runServices() throws IOException {
        folder = folder.toRealPath();
        terminal = TestTerminal.in(folder).with("TZ", "UTC");
        terminal.initialize();
        terminal.run("service", "create", "testbed", "staging", "public", "--yes");
        terminal.run("service", "create", "mailer", "staging", "worker", "--yes");
        new EmbeddedTime(folder).pass(Duration.ofHours(2));
        terminal.run("service", "generate-manifest", "testbed", "staging");
        Path manifest = folder.resolve("service_manifest.staging.hcl");
        Files.writeString(manifest, Files.readString(manifest).replace(":latest", ":2.6.3"));
        terminal.run("service", "deploy", "testbed", "staging", "-w", "--yes");
        new EmbeddedTime(folder).pass(Duration.ofHours(1));
    }

    @Test
    void whatAServiceDoesIsDrawnAsWideAsTheTerminalAllows() {
        var transcript = new Transcript(folder);
        transcript.run(terminal, "service", "dashboard", "testbed", "staging");
        transcript.run(terminal.with("COLUMNS", "80"), "service", "dashboard", "testbed", "staging", "--since", "1h");
        transcript.run(terminal.with("NO_UNICODE", "1"), "service", "dashboard", "testbed", "staging");
        transcript.run(terminal, "service", "dashboard", "mailer", "staging");
        transcript.run(terminal, "service", "dashboard", "mailer", "staging", "--since", "30s");
        transcript.run(terminal, "service", "dashboard", "testbed", "staging", "--open");
        transcript.run(terminal, "service", "dashboard", "tesbed", "staging");

        Golden.verify("commands/dashboard.txt", transcript.text());
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (int width : new int[] {80, 100, 132, 200}) {
            var drawn = terminal.with("COLUMNS", String.valueOf(width))
                    .run("service", "dashboard", "testbed", "staging", "--since", "2h");

            assertThat(drawn.out().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void jsonHoldsEveryPointAndSummary() {
        String json = terminal.run("service", "dashboard", "testbed", "staging", "-o", "json")
                .out();

        assertThat(json)
                .contains("\"metric\" : \"cpu\"", "\"unit\" : \"percent\"", "\"period_seconds\" : ", "\"deployments\"")
                .contains("\"metric\" : \"latency_p95\"", "\"summary\" : {");
    }
}
