package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.CommandOutcome;
import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit as a user sees it, on the embedded cloud. */
final class AuditGoldenTest {
    private static final String CANARY = "canary-7f3a";

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

    @Test
    void whatWasDoneIsListedAndProven() throws IOException {
        terminal.run("service", "create", "testbed", "staging", "public", "--dry-run");
        terminal.run("service", "create", "testbed", "staging", "public", "--yes", "--reason", "The new billing page");
        terminal.run("service", "get", "testbed", "staging");
        terminal.pipe(CANARY, "secret", "put", "testbed", "staging", "my_key", "--dry-run");
        terminal.pipe(CANARY, "secret", "put", "testbed", "staging", "my_key");
        terminal.pipe(CANARY, "secret", "put", "testbed", "staging", "my_key");
        terminal.run("service", "generate-manifest", "testbed", "staging");
        Path manifest = folder.resolve("service_manifest.staging.hcl");
        Files.writeString(manifest, Files.readString(manifest).replace(":latest", ":2.6.3"));
        terminal.run("service", "deploy", "testbed", "staging", "--yes", "--dry-run");
        terminal.run("service", "deploy", "testbed", "staging", "--yes", "--reason", "Ticket 1071");

        run("audit", "list");
        run("audit", "list", "--action", "secret", "-o", "json");
        run("audit", "list", "--subject", "staging/testbed", "--by", "founder", "--since", "1h", "--limit", "2");
        run("audit", "list", "--subject", "production");
        run("audit", "list", "--since", "noon");
        run("audit", "verify");
        run("audit", "verify", "-o", "json");
        run("audit", "verify", "--expect", "cafe");
        run("service", "deploy", "testbed", "staging", "--reason", "two\nlines");

        assertThat(transcript.text()).doesNotContain(CANARY);
        Golden.verify("commands/audit.txt", stable(transcript.text()));
    }

    @Test
    void anEntryThatSomebodyChangedIsNamed() throws SQLException {
        terminal.run("service", "create", "testbed", "staging", "public", "--yes");
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(".astra", "metadata.db"));
                var statement = store.createStatement()) {
            statement.executeUpdate("DROP TRIGGER audit_entries_are_not_changed");
            statement.executeUpdate("UPDATE audit_entries SET owner = 'somebody' WHERE sequence = 1");
        }

        CommandOutcome outcome = run("audit", "verify");

        assertThat(outcome.exit()).isEqualTo(4);
        Golden.verify("commands/audit-broken.txt", stable(transcript.text()));
    }

    private CommandOutcome run(String... arguments) {
        return transcript.run(terminal, arguments);
    }

    private static String stable(String text) {
        return text.replaceAll("\\b[0-9a-f]{64}\\b", "<hash>").replaceAll("\\| +when +(?=\\|)", "| when ");
    }
}
