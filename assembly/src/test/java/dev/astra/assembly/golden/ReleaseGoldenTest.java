package dev.astra.assembly.golden;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deploying, looking back and going back as a user sees it, on the embedded cloud. */
final class ReleaseGoldenTest {
    private static final String STAND_IN = "ghcr.io/orreri/astra-standin-container:latest";

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

    private void edit(String before, String after) throws IOException {
        Path manifest = folder.resolve("service_manifest.staging.hcl");
        Files.writeString(manifest, Files.readString(manifest).replace(before, after));
    }

    private void append(String text) throws IOException {
        Path manifest = folder.resolve("service_manifest.staging.hcl");
        Files.writeString(manifest, Files.readString(manifest) + text);
    }

    private String image(String tag) {
        String get = terminal.run("service", "get", "testbed", "staging", "-o", "json")
                .out();
        return get.replaceAll("(?s).*\"repository\" : \"([^\"]+)\".*", "$1") + ":" + tag;
    }

    private void run(String... arguments) {
        transcript.run(terminal, arguments);
    }

    @Test
    void aReleaseIsDeployedAndTakenBackWhole() throws IOException {
        edit(STAND_IN, image("v1"));
        run("service", "deploy", "testbed", "staging", "--dry-run");
        run("service", "deploy", "testbed", "staging", "-w", "--yes", "--reason", "first of our own");
        edit(image("v1"), image("v2"));
        append("\nhealth_check = {\n  path     = \"/health\"\n  interval = 10\n}\n");
        run("service", "deploy", "testbed", "staging", "-w", "--yes");
        run("service", "history", "testbed", "staging");
        run("service", "rollback", "testbed", "staging", "--dry-run");
        run("service", "rollback", "testbed", "staging", "-w", "--yes", "--reason", "v2 is slow");
        run("service", "rollback", "testbed", "staging", "--to", "2");
        run("service", "rollback", "testbed", "staging", "--to", "9");
        run("service", "history", "testbed", "staging", "--limit", "2");
        run("service", "history", "testbed", "staging", "--limit", "1", "-o", "json");

        Golden.verify("commands/releases.txt", transcript.text());
    }

    @Test
    void aDeploymentUnderWayIsCancelledOrRefused() throws IOException {
        run("service", "cancel", "testbed", "staging");
        edit(STAND_IN, image("v1"));
        append("\nhealth_check = {\n  path = \"/health\"\n}\n");
        run("service", "deploy", "testbed", "staging", "--yes");
        edit(image("v1"), image("v2"));
        run("service", "deploy", "testbed", "staging", "--yes");
        run("service", "rollback", "testbed", "staging", "--yes", "--force", "--dry-run");
        run("service", "cancel", "testbed", "staging", "--dry-run");
        run("service", "cancel", "testbed", "staging", "-w");
        run("service", "history", "testbed", "staging");

        Golden.verify("commands/releases-cancel.txt", transcript.text());
    }

    @Test
    void aFailureThatNobodyWatchedIsMendedByWhoeverLooks() throws IOException {
        edit(STAND_IN, image("crash-1"));
        append("\nhealth_check = {\n  path = \"/health\"\n}\n");
        run("service", "deploy", "testbed", "staging", "--yes");
        new EmbeddedTime(folder).pass(Duration.ofMinutes(20));
        run("service", "history", "testbed", "staging");
        run("service", "history", "testbed", "staging");
        run("service", "deploy", "testbed", "staging", "-w", "--yes");
        run("service", "cancel", "testbed", "staging");
        edit("crash-1", "v2");
        run("service", "deploy", "testbed", "staging", "-w", "--yes");

        Golden.verify("commands/releases-failure.txt", transcript.text());
    }

    @Test
    void whatAManifestSaysAboutHealthIsChecked() throws IOException {
        append("""

                health_check = {
                  path              = "health"
                  matcher           = "ok"
                  interval          = 10
                  timeout           = 10
                  healthy_threshold = 1
                  grace             = 5
                }

                deregistration_delay = 4000
                """);
        run("service", "deploy", "testbed", "staging", "--dry-run");

        Golden.verify("commands/releases-manifest.txt", transcript.text());
    }
}
