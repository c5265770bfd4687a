package dev.astra.assembly.golden;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks before a deployment and causes of failed ones, as a user sees them on the embedded cloud. */
final class VerifyGoldenTest {
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
        terminal.run("service", "create", "testbed", "staging", "public", "--yes");
        terminal.run("service", "generate-manifest", "testbed", "staging");
    }

    private void edit(String former, String latter) throws IOException {
        Path file = folder.resolve(MANIFEST);
        Files.writeString(file, Files.readString(file).replace(former, latter));
    }

    private void deployFailing(String tag) throws IOException {
        edit(":latest", ":" + tag);
        transcript.run(terminal, "service", "deploy", "testbed", "staging", "-w", "--yes");
        edit(":" + tag, ":latest");
        new EmbeddedTime(folder).pass(Duration.ofMinutes(5));
    }

    @Test
    void whatADeploymentNeedsIsChecked() throws IOException {
        transcript.run(terminal, "service", "verify", "testbed", "staging");
        edit("{ containerPort = 8080, protocol = \"tcp\" },", "");
        edit(":latest", ":2-amd64");
        transcript.run(terminal, "service", "verify", "testbed", "staging");
        transcript.run(terminal, "service", "verify", "testbed", "staging", "-o", "json");
        transcript.run(terminal, "service", "deploy", "testbed", "staging", "--yes");
        Files.delete(folder.resolve(MANIFEST));
        transcript.run(terminal, "service", "verify", "testbed", "staging");

        Golden.verify("commands/verify.txt", transcript.text());
    }

    @Test
    void aFailedTaskIsExplainedWhenItFails() throws IOException {
        deployFailing("2-crash");
        deployFailing("2-oom");
        deployFailing("2-unhealthy");
        deployFailing("2-missing");
        edit(":latest", ":3-crash");
        transcript.run(terminal, "service", "deploy", "testbed", "staging", "-w", "--yes", "-o", "json");

        Golden.verify("commands/failure-causes.txt", transcript.text());
    }
}
