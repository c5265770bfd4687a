package dev.astra.assembly.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.CommandOutcome;
import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants values that occur nowhere else, runs every command on the embedded cloud, and searches what was printed and
 * everything that was written: the metadata store, the journal, the Terraform code and its state, the vault's own file.
 */
final class SecretCanaryTest {
    private static final String FIRST = "canary-5d1f-first-value";
    private static final String SECOND = "canary-77aa-second-value";
    private static final String IMPORTED = "canary-c03e-imported-value";
    private static final String REFUSED = "canary-e9b2-refused-value";
    private static final List<String> CANARIES = List.of(FIRST, SECOND, IMPORTED, REFUSED);
    private static final List<String> WHERE = List.of("testbed", "staging");

    @TempDir
    private Path folder = Path.of("");

    private Path home = folder;
    private Path app = folder;
    private TestTerminal terminal = TestTerminal.in(folder);
    private final List<CommandOutcome> outcomes = new ArrayList<>();

    @BeforeEach
    void initialize() throws IOException {
        folder = folder.toRealPath();
        home = Files.createDirectory(folder.resolve("home"));
        app = Files.createDirectory(folder.resolve("app"));
        terminal = TestTerminal.in(home, app);
    }

    private CommandOutcome run(String input, List<String> begin, String... more) {
        var arguments = new ArrayList<>(begin);
        arguments.addAll(List.of(more));
        var outcome = terminal.pipe(input, arguments.toArray(String[]::new));
        outcomes.add(outcome);
        return outcome;
    }

    private CommandOutcome secret(String input, String verb, String... more) {
        var begin = new ArrayList<>(List.of("secret", verb));
        begin.addAll(WHERE);
        return run(input, begin, more);
    }

    private void service(String verb, String... more) {
        var begin = new ArrayList<>(List.of("service", verb));
        begin.addAll(WHERE);
        run("", begin, more);
    }

    @Test
    void valuesAreNowhereButInTheVault() throws IOException {
        outcomes.add(terminal.initialize());
        service("create", "public", "--yes");
        service("generate-manifest");
        storeAndUse();
        refuse();
        lookAround();

        assertThat(outcomes).hasSizeGreaterThan(35);
        assertThat(outcomes).allSatisfy(outcome -> assertClean(outcome.out() + outcome.err()));
        assertThat(filesThatTell()).isEmpty();
    }

    private void storeAndUse() throws IOException {
        succeeds(secret(FIRST, "put", "my_key", "--manifest"));
        service("deploy", "-w", "--yes");
        succeeds(secret(SECOND, "put", "my_key", "--overwrite", "--manifest", "-o", "json"));
        succeeds(secret("", "rollback", "my_key"));
        Path env = Files.writeString(folder.resolve("input.env"), "DATABASE_URL=" + IMPORTED + "\n");
        succeeds(secret("", "import", env.toString(), "--dry-run"));
        succeeds(secret("", "import", env.toString(), "--manifest"));
        succeeds(secret("", "import", env.toString(), "--overwrite"));
        Files.writeString(env, SECOND);
        succeeds(secret("", "put", "from_file", "--file", env.toString()));
        Files.delete(env);
        service("deploy", "-w", "--yes");
        succeeds(secret("", "delete", "from_file", "--yes"));
        succeeds(secret("", "restore", "from_file"));
        var handed =
                secret("", "exec", "--", "sh", "-c", "test -n \"$TESTBED_MY_KEY\" -a -n \"$DATABASE_URL\" && exit 7");
        assertThat(handed.exit()).as(handed.err()).isEqualTo(7);
    }

    /** Failures repeat what they refuse only as far as it is no value. */
    private void refuse() throws IOException {
        secret(REFUSED, "put", "my_key");
        secret(REFUSED, "put", "my key");
        secret(REFUSED, "put", "other", "--manifest", "none.hcl");
        secret(REFUSED, "put", "other", "--container", "none", "--manifest");
        secret(REFUSED.repeat(4_000), "put", "other");
        secret(REFUSED, "put", "my_key", "--overwrite", "--dry-run");
        Path env = Files.writeString(
                folder.resolve("refused.env"), "A='" + REFUSED + "\nB " + REFUSED + "\nC=\"" + REFUSED + "\" x\nA=1\n");
        assertThat(secret("", "import", env.toString()).exit()).isEqualTo(2);
        Files.delete(env);
        secret("", "delete", "my_key", "--yes");
        secret("", "exec", "--", "no-such-program");
    }

    private void lookAround() {
        for (String verb : List.of("get", "history")) {
            secret("", verb, "my_key");
            secret("", verb, "my_key", "-o", "json");
        }
        secret("", "list");
        secret("", "list", "-o", "json");
        secret("", "list", "--debug");
        service("get");
        service("get", "-o", "json");
        service("logs");
        service("deploy", "--dry-run");
        service("generate-manifest", "--overwrite");
        for (String command :
                List.of("service list", "whoami", "account list", "account get staging", "network show")) {
            run("", List.of(command.split(" ", -1)));
            run("", List.of(command.split(" ", -1)), "-o", "json");
        }
        run("", List.of("init", "--yes"));
    }

    @Test
    void aProgramIsHandedValuesInItsEnvironmentAndNotInItsArguments() throws IOException {
        terminal.initialize();
        service("create", "public", "--yes");
        secret(FIRST, "put", "my_key");
        Path script = Files.writeString(
                folder.resolve("look.sh"),
                "printf %s \"$TESTBED_MY_KEY\" | wc -c > \"$1\"\ntr '\\0' ' ' < /proc/$$/cmdline > \"$2\"\n");
        Path length = folder.resolve("length.txt");
        Path arguments = folder.resolve("arguments.txt");

        var outcome = secret("", "exec", "--", "sh", script.toString(), length.toString(), arguments.toString());

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(Files.readString(length).strip()).isEqualTo(String.valueOf(FIRST.length()));
        assertThat(Files.readString(arguments)).contains("look.sh").doesNotContain("canary");
        assertClean(outcome.out() + outcome.err());
    }

    @Test
    void theOnlyCommandThatPrintsAValueIsGetWithReveal() {
        terminal.initialize();
        service("create", "public", "--yes");
        secret(FIRST, "put", "my_key");
        secret(SECOND, "put", "my_key", "--overwrite");

        assertThat(secret("", "get", "my_key", "--reveal").out()).isEqualTo(SECOND + "\n");
        assertThat(secret("", "get", "my_key").out()).doesNotContain("canary");
    }

    private static void succeeds(CommandOutcome outcome) {
        assertThat(outcome.exit()).as(outcome.err()).isZero();
    }

    private static void assertClean(String text) {
        CANARIES.forEach(
                canary -> forms(canary).forEach(form -> assertThat(text).doesNotContain(form)));
    }

    /** The value itself and the forms in which programs hide it without keeping it secret. */
    private static List<String> forms(String canary) {
        byte[] bytes = canary.getBytes(StandardCharsets.UTF_8);
        return List.of(
                canary,
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes));
    }

    private List<Path> filesThatTell() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(SecretCanaryTest::tells)
                    .toList();
        }
    }

    private static boolean tells(Path file) {
        try {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return CANARIES.stream().flatMap(canary -> forms(canary).stream()).anyMatch(content::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
