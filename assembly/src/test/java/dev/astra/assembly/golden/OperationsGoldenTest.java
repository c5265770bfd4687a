package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for services that run as a user sees them, on the embedded cloud. */
final class OperationsGoldenTest {
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
    }

    @Test
    void aServiceIsLookedAtScaledAndRestarted() {
        transcript.run(terminal, "service", "status", "testbed", "staging", "--events", "2");
        transcript.run(terminal, "service", "scale", "testbed", "staging", "--tasks", "3", "--dry-run");
        transcript.run(terminal, "service", "scale", "testbed", "staging", "--tasks", "3", "-w");
        transcript.run(terminal, "service", "scale", "testbed", "staging", "--tasks", "0", "-w");
        transcript.run(terminal, "service", "exec", "testbed", "staging", "--", "ls");
        transcript.run(terminal, "service", "scale", "testbed", "staging", "--tasks", "1", "-w", "-o", "json");
        transcript.run(terminal, "service", "restart", "testbed", "staging", "--dry-run");
        transcript.run(terminal, "service", "restart", "testbed", "staging");
        transcript.run(terminal, "service", "scale", "testbed", "staging", "--tasks", "2");
        transcript.run(terminal, "service", "status", "testbed", "staging", "-o", "json", "--events", "1");
        transcript.run(terminal, "service", "scale", "testbed", "staging", "--tasks", "-1");
        transcript.run(terminal, "service", "status", "tesbed", "staging");
        Golden.verify("commands/operations-run.txt", transcript.text());
    }

    @Test
    void productionIsNotStoppedByMistake() {
        terminal.run("service", "create", "testbed", "production", "worker", "--yes");
        transcript.run(terminal, "service", "scale", "testbed", "production", "--tasks", "0");
        transcript.add(
                "service scale testbed production --tasks 0",
                terminal.type("n\n", "service", "scale", "testbed", "production", "--tasks", "0"));
        transcript.run(terminal, "service", "scale", "testbed", "production", "--tasks", "0", "--yes", "-w");
        transcript.run(terminal, "service", "status", "testbed", "production", "--events", "1");
        Golden.verify("commands/operations-production.txt", transcript.text());
    }

    @Test
    void aConsoleIsOpened() {
        transcript.run(terminal, "service", "exec", "testbed", "staging", "--", "env");
        transcript.add(
                "service exec testbed staging",
                terminal.pipe("echo one; echo two\nexit 3\n", "service", "exec", "testbed", "staging"));
        transcript.run(terminal, "service", "exec", "testbed", "staging", "-o", "json", "--", "no-such-program");
        transcript.run(terminal, "service", "exec", "testbed", "staging", "--task", "ffffff");
        transcript.run(terminal, "service", "exec", "testbed", "staging", "--container", "tesbed");
        Golden.verify("commands/operations-exec.txt", transcript.text());
    }

    @Test
    void aCommandIsRunOnce() {
        transcript.run(terminal, "service", "run", "testbed", "staging", "--dry-run", "--", "./migrate", "--all");
        transcript.run(terminal, "service", "run", "testbed", "staging", "--", "./migrate", "--all");
        transcript.run(terminal, "service", "run", "testbed", "staging", "-o", "json", "--", "./fail");
        transcript.run(terminal, "service", "run", "testbed", "staging", "--", "sh", "-c", "exit 3");
        transcript.run(terminal, "service", "run", "testbed", "staging", "--cpu", "300", "--", "./migrate");
        transcript.run(
                terminal,
                "service",
                "run",
                "testbed",
                "staging",
                "--cpu",
                "512",
                "--memory",
                "1024",
                "--detach",
                "--",
                "./x");
        transcript.run(terminal, "service", "run", "testbed", "staging");
        Golden.verify("commands/operations-once.txt", transcript.text());
    }

    @Test
    void aServiceIsDeleted() {
        terminal.pipe("canary", "secret", "put", "testbed", "staging", "my_key");
        transcript.run(terminal, "service", "delete", "testbed", "staging", "--dry-run");
        transcript.run(terminal, "service", "delete", "testbed", "staging", "--yes");
        transcript.add(
                "service delete testbed staging", terminal.type("tesbed\n", "service", "delete", "testbed", "staging"));
        transcript.run(terminal, "service", "delete", "testbed", "staging", "--yes", "--confirm", "testbed");
        transcript.run(terminal, "service", "list");
        transcript.run(terminal, "service", "delete", "testbed", "staging", "--yes", "--confirm", "testbed");
        assertThat(folder.resolve("staging/us-east-2/testbed")).doesNotExist();
        assertThat(terminal.run("service", "create", "testbed", "staging", "worker", "--yes")
                        .exit())
                .isZero();
        Golden.verify("commands/operations-delete.txt", transcript.text());
    }

    @Test
    void everyExposureIsCreatedDeployedAndVisited() throws IOException {
        for (String exposure : new String[] {"internal", "worker"}) {
            String name = "the-" + exposure;
            terminal.run("service", "create", name, "staging", exposure, "--yes");
            terminal.run("service", "generate-manifest", name, "staging");
            assertThat(terminal.run("service", "deploy", name, "staging", "-w", "--force", "--yes")
                            .exit())
                    .isZero();
            transcript.run(terminal, "service", "status", name, "staging", "--events", "1");
            transcript.run(terminal, "service", "open", name, "staging");
            Files.delete(folder.resolve("service_manifest.staging.hcl"));
        }
        transcript.run(terminal, "service", "open", "testbed", "staging", "--print", "-o", "json");
        Golden.verify("commands/operations-exposure.txt", transcript.text());
    }
}
