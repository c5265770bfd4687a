package dev.astra.assembly.golden;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
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
}
