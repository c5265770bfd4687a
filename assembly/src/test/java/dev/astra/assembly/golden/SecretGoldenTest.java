package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about secrets as a user sees them, on the embedded cloud. */
final class SecretGoldenTest {
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

    private void put(String value, String... options) {
        var arguments = new String[options.length + 5];
        System.arraycopy(new String[] {"secret", "put", "testbed", "staging", "my_key"}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        transcript.add(
                "secret put testbed staging my_key " + String.join(" ", options), terminal.pipe(value, arguments));
    }

    private String manifest() throws IOException {
        return Files.readString(folder.resolve(MANIFEST));
    }

    @Test
    void aSecretIsPinnedDeployedChangedAndTakenBack() throws IOException {
        Files.writeString(folder.resolve(MANIFEST), "# ours\r\n" + manifest());
        put("canary-1", "--manifest");
        String first = manifest();
        transcript.run(terminal, "service", "deploy", "testbed", "staging", "-w", "--yes");
        put("canary-2", "--overwrite", "--manifest", "--dry-run");
        assertThat(manifest()).isEqualTo(first);
        put("canary-2", "--overwrite", "--manifest");
        String second = manifest();
        transcript.run(terminal, "secret", "history", "testbed", "staging", "my_key");
        transcript.run(terminal, "secret", "get", "testbed", "staging", "my_key");
        transcript.run(terminal, "secret", "rollback", "testbed", "staging", "my_key", "--dry-run");
        transcript.run(terminal, "secret", "rollback", "testbed", "staging", "my_key");
        transcript.run(terminal, "secret", "history", "testbed", "staging", "my_key", "-o", "json");

        assertThat(second).isNotEqualTo(first);
        assertThat(manifest()).isEqualTo(first).startsWith("# ours\r\n").contains("TESTBED_MY_KEY");
        assertThat(transcript.text()).doesNotContain("canary");
        assertThat(terminal.run("secret", "get", "testbed", "staging", "my_key", "--reveal")
                        .out())
                .isEqualTo("canary-1\n");
        Golden.verify("commands/secret-versions.txt", transcript.text());
    }

    @Test
    void aFileOfVariablesIsImported() throws IOException {
        Files.writeString(folder.resolve("bad.env"), "A=one\nB canary\nexport C='canary\nA=canary\n9=canary\nE=\n");
        Files.writeString(
                folder.resolve("good.env"),
                "# comment\nexport DATABASE_URL=postgres://canary#1 # comment\nPEM=\"canary\nline\\n2\"\nRAW='canary $HOME'\n");
        transcript.run(terminal, "secret", "import", "testbed", "staging", "bad.env");
        transcript.run(terminal, "secret", "import", "testbed", "staging", "good.env", "--dry-run");
        transcript.run(terminal, "secret", "import", "testbed", "staging", "good.env");
        Files.writeString(folder.resolve("good.env"), "RAW=canary other\nPEM=\"canary\nline\\n2\"\n");
        transcript.run(terminal, "secret", "import", "testbed", "staging", "good.env");
        transcript.run(terminal, "secret", "import", "testbed", "staging", "good.env", "--overwrite", "--manifest");
        transcript.run(terminal, "secret", "list", "testbed", "staging", "-o", "json");

        assertThat(transcript.text()).doesNotContain("canary");
        assertThat(manifest()).contains("\"RAW\"", "\"PEM\"").doesNotContain("DATABASE_URL");
        assertThat(terminal.run("secret", "get", "testbed", "staging", "PEM", "--reveal")
                        .out())
                .isEqualTo("canary\nline\n2\n");
        assertThat(terminal.run("secret", "get", "testbed", "staging", "DATABASE_URL", "--reveal")
                        .out())
                .isEqualTo("postgres://canary#1\n");
        Golden.verify("commands/secret-import.txt", transcript.text());
    }

    @Test
    void aSecretIsDeletedAndRestored() {
        put("canary", "--manifest");
        terminal.run("service", "deploy", "testbed", "staging", "-w", "--yes");
        transcript.run(terminal, "secret", "delete", "testbed", "staging", "my_key", "--yes");
        transcript.run(terminal, "secret", "delete", "testbed", "staging", "my_key", "--force", "--recovery-days", "3");
        transcript.run(terminal, "secret", "delete", "testbed", "staging", "my_key", "--force", "--dry-run");
        transcript.run(terminal, "secret", "delete", "testbed", "staging", "my_key", "--force");
        transcript.add(
                "secret delete testbed staging my_key --force",
                terminal.type("n\n", "secret", "delete", "testbed", "staging", "my_key", "--force"));
        transcript.run(terminal, "secret", "delete", "testbed", "staging", "my_key", "--force", "--yes");
        put("canary");
        transcript.run(terminal, "secret", "restore", "testbed", "staging", "my_kye");
        transcript.run(terminal, "secret", "restore", "testbed", "staging", "my_key", "--dry-run");
        transcript.run(terminal, "secret", "restore", "testbed", "staging", "my_key");
        transcript.run(terminal, "secret", "restore", "testbed", "staging", "my_key");

        Golden.verify(
                "commands/secret-delete.txt",
                transcript.text().replaceAll("restored until 20\\d\\d-\\d\\d-\\d\\d", "restored until <date>"));
    }

    @Test
    void nothingIsStoredWhenTheManifestCannotBeEdited() throws IOException {
        String before = manifest();
        Files.writeString(folder.resolve(MANIFEST), before.replaceFirst("essential ", "esential "));
        put("canary", "--manifest");
        Files.writeString(
                folder.resolve(MANIFEST),
                before.replaceFirst(
                        "essential ",
                        "secrets = [{ name = \"TESTBED_MY_KEY\", valueFrom = \"arn:other\" }]\n    essential "));
        put("canary", "--manifest");
        Files.writeString(folder.resolve(MANIFEST), before);
        put("canary", "--manifest", "elsewhere.hcl");
        put("canary", "--manifest", "--container", "tesbed");
        transcript.run(terminal, "secret", "list", "testbed", "staging", "-o", "json");

        Golden.verify("commands/secret-refused.txt", transcript.text());
    }

    @Test
    void whatGoesWrong() {
        put("canary");
        transcript.run(terminal, "secret", "get", "testbed", "staging", "my_kye");
        transcript.run(terminal, "secret", "history", "testbed", "staging", "other");
        transcript.run(terminal, "secret", "rollback", "testbed", "staging", "my_key");
        transcript.run(terminal, "secret", "rollback", "testbed", "staging", "my_key", "--to", "zzzz");
        transcript.run(terminal, "secret", "get", "testbed", "staging", "my_key", "--at", "ab");
        transcript.run(terminal, "secret", "put", "testbed", "staging", "my_key", "--overwrite", "--file", "none.txt");
        transcript.run(terminal, "secret", "exec", "testbed", "staging", "--", "no-such-program");
        transcript.run(terminal, "secret", "exec", "testbed", "staging");

        assertThat(transcript.text()).doesNotContain("canary");
        Golden.verify("commands/secret-errors.txt", transcript.text());
    }
}
