package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prices as a user sees them, on the embedded cloud. */
final class CostGoldenTest {
    private static final String MANIFEST = "service_manifest.staging.hcl";

    @TempDir
    private Path folder = Path.of("");

    private TestTerminal terminal = TestTerminal.in(folder);
    private Transcript transcript = new Transcript(folder);

    @BeforeEach
    void open() throws IOException {
        folder = folder.toRealPath();
        terminal = TestTerminal.in(folder);
        transcript = new Transcript(folder);
        terminal.initialize();
    }

    private void createService() throws IOException {
        terminal.run("service", "create", "testbed", "staging", "public", "--yes");
        terminal.run("service", "generate-manifest", "testbed", "staging");
        Path manifest = folder.resolve(MANIFEST);
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("256", "1024").replaceFirst("512", "2048"));
    }

    @Test
    void theReceiptOfAnOrganization() throws IOException {
        transcript.run(terminal, "cost", "estimate");
        transcript.run(terminal, "service", "create", "testbed", "staging", "public", "--dry-run");
        createService();
        terminal.pipe("canary", "secret", "put", "testbed", "staging", "my_key");
        transcript.run(terminal, "cost", "estimate");
        transcript.run(terminal, "cost", "estimate", "--environment", "production");
        transcript.run(terminal, "cost", "estimate", "--requests", "50000000", "--environment", "staging");

        assertThat(transcript.text()).doesNotContain("canary");
        Golden.verify("commands/cost.txt", transcript.text());
    }

    @Test
    void theReceiptOfAService() throws IOException {
        createService();
        transcript.run(terminal, "cost", "estimate", "--service", "testbed", "--environment", "staging");
        transcript.run(
                terminal, "cost", "estimate", "--service", "testbed", "--environment", "staging", "--tasks", "3");
        transcript.run(
                terminal,
                "cost",
                "estimate",
                "--service",
                "testbed",
                "--environment",
                "staging",
                "--manifest",
                MANIFEST);
        transcript.run(terminal, "cost", "estimate", "--service", "testbed", "--environment", "staging", "-o", "json");

        Golden.verify("commands/cost-service.txt", transcript.text());
    }

    @Test
    void aLimitIsKept() throws IOException {
        transcript.run(terminal, "service", "create", "testbed", "staging", "public", "--yes", "--max-monthly", "20");
        transcript.run(terminal, "service", "list");
        createService();
        transcript.run(terminal, "service", "deploy", "testbed", "staging", "--yes", "--max-monthly", "40");
        var over = transcript.run(terminal, "cost", "estimate", "--max-monthly", "20", "--environment", "staging");
        var within = transcript.run(terminal, "cost", "estimate", "--max-monthly", "1", "--environment", "production");

        assertThat(over.exit()).isEqualTo(4);
        assertThat(within.exit()).isZero();
        Golden.verify("commands/cost-limit.txt", transcript.text());
    }

    @Test
    void whatGoesWrong() {
        transcript.run(terminal, "cost", "estimate", "--service", "testbed");
        transcript.run(terminal, "cost", "estimate", "--tasks", "2");
        transcript.run(terminal, "cost", "estimate", "--environment", "stagin");
        transcript.run(terminal, "cost", "estimate", "--service", "testbed", "--environment", "staging");
        transcript.run(terminal, "cost", "estimate", "--max-monthly", "much");
        transcript.run(terminal, "cost", "estimate", "--requests", "-1");
        transcript.run(terminal, "cost", "estimate", "--max-monthly", "much", "-o", "json");

        Golden.verify("commands/cost-errors.txt", transcript.text());
    }
}
