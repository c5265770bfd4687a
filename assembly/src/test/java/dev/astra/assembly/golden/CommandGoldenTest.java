package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user sees them, on the embedded cloud. */
final class CommandGoldenTest {
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
        for (String command : new String[] {
            "",
            "init",
            "demo",
            "whoami",
            "account",
            "account list",
            "account get",
            "network",
            "network show",
            "service",
            "service create",
            "service list",
            "service get",
            "service generate-manifest",
            "service deploy",
            "service logs",
            "secret",
            "secret put",
            "secret list"
        }) {
            transcript.run(terminal, (command + " --help").strip().split(" ", -1));
        }
        Golden.verify("commands/help.txt", transcript.text());
    }

    private void replaceInManifest(String before, String after) throws IOException {
        Path manifest = folder.resolve("service_manifest.staging.hcl");
        Files.writeString(manifest, Files.readString(manifest).replace(before, after));
    }
}
