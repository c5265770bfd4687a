package dev.astra.assembly.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.CommandOutcome;
import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clear error of its category for each mistake, and nothing half-written. */
final class BadInputTest {
    private static final int INVALID = 2;
    private static final int NOT_FOUND = 3;
    private static final int DENIED = 5;
    private static final int EXTERNAL = 7;

    @TempDir
    private Path folder = Path.of("");

    private TestTerminal terminal = TestTerminal.in(folder);

    @BeforeEach
    void setUp() {
        terminal = TestTerminal.in(folder);
    }

    @Test
    void aMissingAnswerNamesItsOption() {
        CommandOutcome refused = terminal.run("init", "--organization", "orreri");

        assertRefused(refused, INVALID, "An answer is missing", "--provider");
        assertThat(folder.resolve(".astra.toml")).doesNotExist();
    }

    @Test
    void aKeyThatIsNotOneIsRefusedWithoutBeingShown() {
        terminal.initialize();
        String key = "astra_nobod_0123456789abcdefghijklmnopqrstuv";

        CommandOutcome refused = terminal.with("ASTRA_API_KEY", key).run("service", "list");

        assertRefused(refused, DENIED, "The API key 'nobod' is not valid", "Ask your administrator");
        assertThat(refused.err()).doesNotContain("0123456789abcdef");
    }

    @Test
    void aKeyWithoutTheRoleIsToldWhichOneItNeeds() {
        terminal.initialize();
        String key = Keys.handOut(folder, "read_only");

        CommandOutcome refused =
                terminal.with("ASTRA_API_KEY", key).run("service", "create", "testbed", "staging", "public", "--yes");

        assertRefused(refused, DENIED, "it needs the role staging_admin", "global_admin");
        assertThat(folder.resolve("staging/us-east-2/testbed")).doesNotExist();
    }

    @Test
    void anUnknownServiceOrEnvironmentSuggestsTheNearest() {
        withService();

        assertRefused(terminal.run("service", "get", "testbed", "stagging"), NOT_FOUND, "Did you mean staging?");
        assertRefused(terminal.run("service", "get", "tesbed", "staging"), NOT_FOUND, "Did you mean testbed?");
    }

    @Test
    void aMissingManifestSaysHowToMakeOne() {
        withService();

        CommandOutcome refused = terminal.run("service", "deploy", "testbed", "staging", "--yes");

        assertRefused(refused, NOT_FOUND, "service_manifest.staging.hcl", "astra service generate-manifest");
    }

    @Test
    void anImageThatIsNotThereIsFoundBeforeAnythingStarts() throws IOException {
        withService();
        terminal.run("service", "generate-manifest", "testbed", "staging");
        String repository = terminal.run("service", "get", "testbed", "staging")
                .out()
                .replaceAll("(?s).*repository: (\\S+).*", "$1");
        edit("ghcr.io/orreri/astra-standin-container:latest", repository + ":missing");

        CommandOutcome refused = terminal.run("service", "deploy", "testbed", "staging", "--yes");

        assertRefused(refused, NOT_FOUND, "missing");
        assertThat(terminal.run("service", "get", "testbed", "staging").out()).contains("testbed:1");
    }

    @Test
    void everythingWrongWithAManifestIsToldAtOnce() throws IOException {
        withService();
        Files.writeString(folder.resolve("service_manifest.staging.hcl"), """
                containers = [{
                  name   = "testbed"
                  imag   = "ghcr.io/orreri/astra-standin-container:latest"
                  cpu    = 300
                  memory = "lots"
                }]
                """);

        CommandOutcome refused = terminal.run("service", "deploy", "testbed", "staging", "--yes");

        assertRefused(
                refused,
                INVALID,
                "service_manifest.staging.hcl:3:3",
                "did you mean 'image'?",
                "service_manifest.staging.hcl:5:12");
    }

    @Test
    void aServiceCannotTakeThePlaceOfAstrasOwnCode() {
        terminal.initialize();

        CommandOutcome refused = terminal.run("service", "create", "platform", "staging", "public", "--yes");

        assertRefused(refused, INVALID, "'platform' cannot be used");
    }

    @Test
    void aFurtherEnvironmentIsNotForInitToMake() {
        terminal.initialize();

        CommandOutcome refused = terminal.run("init", "--environments", "production,qa", "--yes");

        assertRefused(refused, INVALID, "'qa' was not made", "astra account create qa");
    }

    @Test
    void aMetadataLocationThatIsNoneIsToldOnce() {
        CommandOutcome refused = terminal.with("ASTRA_METADATA", "foo").run("whoami");

        assertRefused(refused, INVALID, "The location of the metadata store is not valid");
        assertThat(refused.err()).doesNotContain("\tat ");
    }

    @Test
    void halfWrittenSettingsAreNamedWithTheirPlace() throws IOException {
        terminal.initialize();
        Files.writeString(folder.resolve(".astra.toml"), "api_key = \"astra_abcde_");

        CommandOutcome refused = terminal.run("whoami");

        assertRefused(refused, INVALID, "The settings cannot be used", ".astra.toml:1:");
        assertThat(refused.err()).doesNotContain("astra_abcde_");
    }

    @Test
    void aHomeThatCannotBeWrittenToIsRefusedBeforeAnythingIsMade() throws IOException {
        Path home = Files.writeString(folder.resolve("home"), "a file, so nothing can be written below it");

        CommandOutcome refused = TestTerminal.in(home, folder).initialize();

        assertThat(refused.exit()).isIn(INVALID, EXTERNAL);
        assertThat(refused.err()).contains(home.toString(), "write access").doesNotContain("Astra made a mistake");
        assertThat(folder).isDirectoryNotContaining("glob:**/management");
    }

    @Test
    void aSecretIsNotOverwrittenByAccident() {
        withService();
        terminal.pipe("one", "secret", "put", "testbed", "staging", "key");

        CommandOutcome refused = terminal.pipe("two", "secret", "put", "testbed", "staging", "key");

        assertRefused(refused, 4, "--overwrite");
    }

    private void withService() {
        terminal.initialize();
        terminal.run("service", "create", "testbed", "staging", "public", "--yes");
    }

    private void edit(String before, String after) throws IOException {
        Path manifest = folder.resolve("service_manifest.staging.hcl");
        Files.writeString(manifest, Files.readString(manifest).replace(before, after));
    }

    private static void assertRefused(CommandOutcome outcome, int exit, String... parts) {
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(exit);
        assertThat(outcome.err()).contains(parts);
        assertThat(outcome.out()).doesNotContain("Exception");
    }
}
