package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import dev.astra.testsupport.tool.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user sees them, on the embedded cloud. */
final class CommandGoldenTest {
    /** A line of a list of commands; lines that go on with a description are indented further. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]*) ");

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
    void settingUpAnOrganizationAndLookingAround() {
        transcript.add("init", terminal.initialize());
        transcript.run(terminal, "whoami");
        transcript.run(terminal, "whoami", "-o", "json");
        transcript.run(terminal, "account", "list");
        transcript.run(terminal, "account", "get", "production");
        transcript.run(terminal, "account", "get", "production", "-o", "json");
        transcript.run(terminal, "account", "get", "prodution");
        transcript.run(terminal, "network", "show");

        Golden.verify("commands/organization.txt", transcript.text());
    }

    @Test
    void aSecondInitChangesNothing() {
        terminal.initialize();

        transcript.add("init", terminal.run("init", "--yes"));

        Golden.verify("commands/init-again.txt", transcript.text());
    }

    @Test
    void theLifeOfAService() throws IOException {
        terminal.initialize();
        transcript.run(terminal, "service", "list");
        transcript.run(terminal, "service", "create", "testbed", "staging", "internal", "--dry-run");
        transcript.run(terminal, "service", "create", "testbed", "staging", "internal", "--yes");
        transcript.run(terminal, "service", "list");
        transcript.run(terminal, "service", "get", "testbed", "staging");
        transcript.run(terminal, "service", "generate-manifest", "testbed", "staging");
        transcript.run(terminal, "service", "deploy", "testbed", "staging", "-w");
        replaceInManifest(":latest", ":2.6.3");
        transcript.run(terminal, "service", "deploy", "testbed", "staging", "--dry-run");
        transcript.run(terminal, "service", "deploy", "testbed", "staging", "-w");
        transcript.add(
                "service deploy testbed staging -w",
                terminal.type("y\n", "service", "deploy", "testbed", "staging", "-w"));
        transcript.run(terminal, "service", "get", "testbed", "staging", "-o", "json");

        Golden.verify("commands/service.txt", transcript.text());
    }

    @Test
    void logsAreInOrderOfTimeAndCarryTheTaskTheyCameFrom() {
        terminal.initialize();
        terminal.run("service", "create", "testbed", "staging", "public", "--yes");

        var all = terminal.run("service", "logs", "testbed", "staging");
        String tag = all.out().substring(1, 7);
        var ofTask = terminal.run("service", "logs", "testbed", "staging", "-f", tag);
        var ofNone = terminal.run("service", "logs", "testbed", "staging", "-f", "no such text");

        assertThat(all.out().lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("\\[[0-9a-f]{6}] :: .* :: 20\\d\\d-\\d\\d-\\d\\dT.*"))
                .isSortedAccordingTo(Comparator.comparing(line -> line.replaceAll(".* :: (20\\S+) .*", "$1")));
        assertThat(ofTask.out()).isEqualTo(all.out());
        assertThat(ofNone.out()).isEmpty();
    }

    @Test
    void aDeploymentThatFails() throws IOException {
        terminal.initialize();
        terminal.run("service", "create", "testbed", "staging", "public", "--yes");
        terminal.run("service", "generate-manifest", "testbed", "staging");
        replaceInManifest(":latest", ":crash");

        var outcome = transcript.run(terminal, "service", "deploy", "testbed", "staging", "-w", "--yes");
        transcript.run(terminal, "service", "get", "testbed", "staging");

        assertThat(outcome.exit()).isEqualTo(7);
        Golden.verify("commands/failed-deployment.txt", transcript.text());
    }

    @Test
    void storingAndListingSecrets() {
        terminal.initialize();
        terminal.run("service", "create", "testbed", "staging", "public", "--yes");
        transcript.add(
                "secret put testbed staging my_key",
                terminal.pipe("canary\n", "secret", "put", "testbed", "staging", "my_key"));
        transcript.run(terminal, "secret", "list", "testbed", "staging");
        transcript.run(terminal, "secret", "put", "testbed", "staging", "my_key=other");
        transcript.run(terminal, "secret", "put", "testbed", "staging", "my_key=other", "--overwrite", "-o", "json");
        transcript.run(terminal, "secret", "list", "testbed", "staging", "-o", "json");

        assertThat(transcript.text()).doesNotContain("canary");
        Golden.verify("commands/secret.txt", transcript.text());
    }

    @Test
    void whatGoesWrong() {
        transcript.run(terminal, "whoami");
        transcript.run(terminal, "init", "--no-input");
        transcript.run(terminal, "servic", "list");
        transcript.run(terminal, "service");
        terminal.initialize();
        transcript.run(terminal, "service", "get", "testbed", "stagin");
        transcript.run(terminal, "service", "get", "testbed", "staging");
        transcript.run(terminal, "service", "create", "testbed", "staging", "open");
        transcript.run(terminal, "service", "create", "Testbed", "staging", "public");
        transcript.run(terminal, "service", "create", "testbed", "staging", "public");
        transcript.run(terminal, "service", "get", "testbed", "staging", "-o", "json");
        transcript.run(terminal, "service", "logs", "testbed", "staging", "--since", "soon");

        Golden.verify("commands/errors.txt", transcript.text());
    }

    @Test
    void everyCommandExplainsItself() {
        explain("");
        Golden.verify("commands/help.txt", transcript.text());
    }

    private void explain(String command) {
        String help = transcript
                .run(terminal, (command + " --help").strip().split(" ", -1))
                .out();
        Matcher child = COMMAND.matcher(help.contains("Commands:") ? help.substring(help.indexOf("Commands:")) : "");
        while (child.find()) {
            explain((command + " " + child.group(1)).strip());
        }
    }

    @Test
    void aShellCompletesCommandsAndTheirOptions() throws IOException {
        Path script = Files.writeString(
                folder.resolve("completion.sh"), terminal.run("completion").out());

        String completions = Command.of(
                        Path.of("/bin/bash"),
                        "-c",
                        "source " + script + "; COMP_WORDS=(astra service dep); COMP_CWORD=2; _complete_astra;"
                                + " echo \"${COMPREPLY[@]}\"")
                .run()
                .orFail()
                .output();

        assertThat(completions).isEqualTo("deploy\n");
    }

    private void replaceInManifest(String before, String after) throws IOException {
        Path manifest = folder.resolve("service_manifest.staging.hcl");
        Files.writeString(manifest, Files.readString(manifest).replace(before, after));
    }
}
