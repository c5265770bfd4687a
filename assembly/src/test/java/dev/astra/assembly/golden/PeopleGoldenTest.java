package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People, roles and accounts as a user sees them, on the embedded cloud. */
final class PeopleGoldenTest {
    private static final Pattern TOKEN = Pattern.compile("astra_\\w{5}_\\w{32}");

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

    private void create(String given, String family, String... roles) {
        var line = new ArrayList<>(List.of(
                "user", "create", "--given-name", given, "--family-name", family, "--email", given + "@orreri.dev"));
        for (String role : roles) {
            line.add("-r");
            line.add(role);
        }
        line.add("--yes");
        assertThat(terminal.run(line.toArray(String[]::new)).exit()).isZero();
    }

    @Test
    void aPersonIsAskedForAndLetIn() throws IOException {
        transcript.run(terminal, "user", "list");
        transcript.run(terminal, "role", "list");
        var created = transcript.add(
                "user create -r production_admin -r staging_admin -r development_admin",
                terminal.type(
                        "John\nF\nDoe\nmyemail+johndoe@orreri.dev\nY\n",
                        "user",
                        "create",
                        "-r",
                        "production_admin",
                        "-r",
                        "staging_admin",
                        "-r",
                        "development_admin"));
        transcript.run(terminal, "user", "list");
        transcript.run(terminal, "user", "get", "johnfdoe");
        transcript.run(terminal, "user", "get", "johnfdoe", "-o", "json");
        transcript.run(terminal, "user", "get", "johndoe");

        assertThat(TOKEN.matcher(created.out()).results()).hasSize(1);
        assertThat(created.err()).doesNotContainPattern(TOKEN);
        assertThat(Files.readString(folder.resolve("management/us-east-2/identity/main.tf")))
                .contains("johnfdoe = {", "middle_name = \"F\"", "myemail+johndoe@orreri.dev");
        Golden.verify("commands/user-create.txt", transcript.text());
    }

    @Test
    void aPersonByFlags() {
        String[] flags = {
            "user", "create", "--given-name", "Zoë", "--family-name", "Ångström", "--email", "zoe@orreri.dev"
        };
        transcript.run(terminal, concat(flags, "--dry-run"));
        transcript.run(terminal, flags);
        transcript.run(terminal, concat(flags, "--username", "zoe", "--yes", "-o", "json"));
        transcript.run(terminal, concat(flags, "--username", "zoe", "--yes"));
        transcript.run(terminal, concat(flags, "--yes"));
        transcript.run(terminal, concat(flags, "-r", "stagin_admin", "--yes"));

        Golden.verify("commands/user-flags.txt", transcript.text());
    }

    @Test
    void rolesComeAndGoWithThePersonsKeys() {
        create("jane", "roe", "global_admin");
        create("john", "doe");
        transcript.run(terminal, "user", "grant", "johndoe", "staging_admin", "global_admin", "--dry-run");
        transcript.run(terminal, "user", "grant", "johndoe", "staging_admin", "global_admin", "--yes");
        transcript.run(terminal, "user", "revoke", "johndoe", "global_admin", "--yes", "-o", "json");
        transcript.run(terminal, "user", "revoke", "johndoe", "production_admin", "--yes");
        transcript.run(terminal, "user", "revoke", "johndoe", "read_only", "--yes");
        transcript.run(terminal, "user", "revoke", "janeroe", "global_admin", "--yes");
        transcript.run(terminal, "user", "delete", "janeroe", "--yes");
        transcript.run(terminal, "user", "delete", "johndoe", "--dry-run");
        transcript.run(terminal, "user", "delete", "johndoe");
        transcript.run(terminal, "user", "delete", "johndoe", "--yes");
        transcript.run(terminal, "user", "delete", "johndoe", "--yes");
        transcript.run(terminal, "user", "list");

        Golden.verify("commands/user-roles.txt", transcript.text());
    }

    @Test
    void aSandboxComesAndGoes() {
        create("jane", "roe", "global_admin");
        transcript.run(terminal, "account", "create", "demo", "--ttl", "14d", "--dry-run");
        transcript.run(terminal, "account", "create", "demo", "--ttl", "14d", "--yes");
        transcript.run(terminal, "account", "create", "demo", "--yes");
        transcript.run(terminal, "account", "get", "demo");
        transcript.run(terminal, "account", "list");
        assertThat(terminal.run("user", "grant", "janeroe", "demo_admin", "--yes")
                        .exit())
                .isZero();
        assertThat(terminal.run("service", "create", "testbed", "demo", "public", "--yes")
                        .exit())
                .isZero();
        transcript.run(terminal, "account", "close", "demo", "--yes");
        transcript.run(terminal, "account", "close", "demo", "--force", "--dry-run");
        transcript.add("account close demo --force", terminal.type("staging\n", "account", "close", "demo", "--force"));
        transcript.add("account close demo --force", terminal.type("demo\n", "account", "close", "demo", "--force"));
        transcript.run(terminal, "account", "close", "demo", "--yes");
        transcript.run(terminal, "account", "list");
        transcript.run(terminal, "user", "get", "janeroe");
        transcript.run(terminal, "service", "create", "testbed", "demo", "public", "--yes");

        Golden.verify("commands/account-sandbox.txt", transcript.text());
    }

    @Test
    void aSandboxNearItsEndIsSpokenOf() {
        terminal.run("account", "create", "demo", "--ttl", "30h", "--yes");

        transcript.run(terminal, "account", "list");
        transcript.run(terminal, "account", "get", "demo");

        Golden.verify("commands/account-reminder.txt", transcript.text());
    }

    @Test
    void whatCannotBeDoneWithAccounts() {
        transcript.run(terminal, "account", "create", "management", "--yes");
        transcript.run(terminal, "account", "create", "global", "--yes");
        transcript.run(terminal, "account", "create", "staging", "--yes");
        transcript.run(terminal, "account", "close", "management", "--yes");
        transcript.run(terminal, "account", "close", "nowhere", "--yes");
        transcript.run(terminal, "account", "adopt", "legacy", "999999999999", "--yes");
        transcript.run(terminal, "account", "adopt", "legacy", "999999999999", "--environment", "--dry-run");
        transcript.run(terminal, "account", "adopt", "legacy", "999999999999", "--environment", "--yes");

        Golden.verify("commands/account-errors.txt", transcript.text());
    }

    private static String[] concat(String[] line, String... more) {
        return Stream.concat(Arrays.stream(line), Arrays.stream(more)).toArray(String[]::new);
    }
}
