package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in as a user sees it, on the embedded cloud. */
final class AuthGoldenTest {
    @TempDir
    private Path folder = Path.of("");

    private TestTerminal terminal = TestTerminal.in(folder);
    private Transcript transcript = new Transcript(folder);

    @BeforeEach
    void open() throws IOException {
        folder = folder.toRealPath();
        terminal = TestTerminal.in(folder);
        transcript = new Transcript(folder);
    }

    @Test
    void signingInChoosingAndSigningOut() {
        transcript.run(terminal, "auth", "login");
        terminal.initialize();
        transcript.run(terminal, "auth", "set", "production");
        transcript.run(terminal, "auth", "login", "--dry-run");
        transcript.run(terminal, "auth", "login", "--device");
        transcript.run(terminal, "auth", "login", "-o", "json");
        transcript.run(terminal, "auth", "list");
        transcript.run(terminal, "auth", "list", "-o", "json");
        transcript.run(terminal, "auth", "set", "production");
        transcript.run(terminal, "auth", "set", "staging", "-r", "staging_admin", "-o", "json");
        transcript.run(terminal, "auth", "set", "staging", "--region", "eu-west-1", "--dry-run");
        transcript.run(terminal, "auth", "set", "production", "--eval");
        transcript.run(terminal, "auth", "set", "productoin");
        transcript.run(terminal, "auth", "set", "production", "-r", "production_admn");
        transcript.run(terminal, "auth", "set", "management");
        transcript.run(terminal, "auth", "console", "production");
        transcript.run(terminal, "auth", "logout", "--dry-run");
        transcript.run(terminal, "auth", "logout");
        transcript.run(terminal, "auth", "logout");
        transcript.run(terminal, "auth", "list", "-o", "json");

        Golden.verify("commands/auth.txt", transcript.text());
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : new String[] {"", "login", "set", "list", "console", "logout"}) {
            transcript.run(terminal, ("auth " + command + " --help").strip().split(" +", -1));
        }
        Golden.verify("commands/auth-help.txt", transcript.text());
    }

    @Test
    void aPersonAtATerminalSignsInWithoutLosingTheCommand() {
        terminal.initialize();

        var outcome = terminal.type("", "auth", "set", "production");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("Nobody is signed in", "Allow Astra there");
        assertThat(outcome.out()).contains("Set role 'read_only' for account 'production' in region 'us-east-2'");
    }

    @Test
    void commandsWarnBeforeTheSessionEnds() {
        terminal.initialize();
        terminal.run("auth", "login");
        var time = new EmbeddedTime(folder);
        time.pass(Duration.ofHours(7));
        assertThat(terminal.run("service", "list").err()).doesNotContain("!!");

        time.pass(Duration.ofMinutes(40));
        var warned = terminal.run("service", "list");
        time.pass(Duration.ofMinutes(30));

        assertThat(warned.err()).contains("!! Your sign-in ends in 19m", "astra auth login begins a new one");
        assertThat(warned.err().lines().filter(line -> line.contains("!!"))).hasSize(1);
        assertThat(terminal.run("service", "list").err()).doesNotContain("!!");
        assertThat(terminal.run("auth", "list").exit()).isEqualTo(5);
    }
}
