package dev.astra.terraform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.infrastructure.CommandEnvironment;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.terraform.TerraformEngine;
import dev.astra.terraform.error.TerraformError;
import dev.astra.terraform.testing.FileTree;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in the place of terraform; here, small scripts. */
final class ProgramTest {
    private static final String GOOD_VERSION = "{\"terraform_version\": \"1.11.4\"}";
    private static final ProgressListener SILENT = ProgressListener.silent();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path scratch;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(bin());
        Files.createDirectories(directory());
        environment.put("PATH", bin() + ":/usr/bin:/bin");
    }

    private Path bin() {
        return scratch.resolve("bin");
    }

    private Path program() {
        return bin().resolve("terraform");
    }

    private Path directory() {
        return scratch.resolve("repository/staging/us-east-2/testbed");
    }

    private TerraformEngine engine() {
        return engine(EngineLimits.usual());
    }

    private TerraformEngine engine(EngineLimits limits) {
        return new TerraformEngine(environment, scratch.resolve("plugins"), limits);
    }

    private Execution stack(Map<String, String> variables) {
        var location = new Location(new AccountName("staging"), new AccountId("333333333333"), new Region("us-east-2"));
        var stack = new ServiceStack(location, new ServiceName("testbed"), ServiceShape.standIn(Exposure.WORKER));
        return new Execution(scratch.resolve("repository"), stack, new CommandEnvironment(variables));
    }

    private void script(String body) throws IOException {
        FileTree.write(program(), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(program(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A terraform that does this instead of a subcommand, and whose version is right. */
    private void terraformThat(String subcommand, String body) throws IOException {
        script("""
                case "$1" in
                version) echo '%s' ;;
                %s) %s ;;
                esac
                """.formatted(GOOD_VERSION, subcommand, body));
    }

    private AstraException refusal() {
        return refusal(engine());
    }

    private AstraException refusal(TerraformEngine engine) {
        return catchThrowableOfType(AstraException.class, () -> engine.apply(stack(Map.of()), SILENT));
    }

    private void assertUnusable(String finding) {
        var status = engine().check();

        assertThat(status.ready()).isFalse();
        assertThat(status.finding()).isEqualTo(finding);
        assertThat(status.remedy()).isNotBlank();
        assertThat(refusal().code()).isEqualTo(TerraformError.MISSING);
        assertThat(refusal()).hasMessage("terraform cannot be used: " + finding);
        assertThat(refusal().failure().nextSteps()).containsExactly(status.remedy());
    }

    @Test
    void aMissingProgramIsAnErrorThatSaysWhatToInstall() {
        environment.put("PATH", bin().toString());

        assertUnusable("it is not on the search path");
        assertThat(engine().check().remedy()).startsWith("Install Terraform 1.10.0 or newer: https://");
    }

    @Test
    void withoutASearchPathThereIsNoProgram() {
        environment.clear();

        assertUnusable("it is not on the search path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.15.5", "1.9.8"})
    void aProgramThatIsTooOldIsRefused(String version) throws IOException {
        script("echo '{\"terraform_version\": \"" + version + "\"}'");

        assertUnusable("version " + version + " is too old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10.0", "1.11.4", "1.12.0-beta1", "2.0.0"})
    void aProgramThatIsNewEnoughIsTaken(String version) throws IOException {
        script("echo '{\"terraform_version\": \"" + version + "\"}'");

        assertThat(engine().check().ready()).isTrue();
        assertThat(engine().check().remedy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo Hello", "exit 3", "echo '[1]'", "echo '{}'", "echo '{\"terraform_version\": \"x\"}'"})
    void aProgramThatTalksNonsenseIsRefused(String body) throws IOException {
        script(body);

        assertUnusable(program() + " does not tell its version");
    }

    @Test
    void aFileThatMayNotBeExecutedIsNoProgram() throws IOException {
        script("echo '" + GOOD_VERSION + "'");
        Files.setPosixFilePermissions(program(), PosixFilePermissions.fromString("rw-r--r--"));
        environment.put("PATH", bin().toString());

        assertUnusable(program() + " may not be executed");
        assertThat(engine().check().remedy()).isEqualTo("Make it executable: chmod +x " + program());
    }

    @Test
    void aFileThatIsNoProgramIsRefused() throws IOException {
        Files.write(program(), new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 0});
        Files.setPosixFilePermissions(program(), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(engine().check().ready()).isFalse();
        assertThat(refusal().code()).isEqualTo(TerraformError.MISSING);
    }

    @Test
    void aProgramThatIsInstalledLaterIsFound() throws IOException {
        environment.put("PATH", bin().toString());
        var engine = engine();
        assertThat(engine.check().ready()).isFalse();

        script("echo '" + GOOD_VERSION + "'");

        assertThat(engine.check().ready()).isTrue();
    }

    @Test
    void aCrashIsToldInItsOwnWords() throws IOException {
        terraformThat("init", "echo '!!!!!! CRASH !!!!!!'; echo 'panic: out of luck'; exit 11");

        assertThat(refusal()).hasMessage("The stack staging/us-east-2/testbed could not be prepared: out of luck");
        assertThat(refusal().code().category()).isEqualTo(ErrorCategory.EXTERNAL);
    }

    @Test
    void aSilentFailureIsToldAsSuch() throws IOException {
        terraformThat("init", "exit 1");

        assertThat(refusal()).hasMessageEndingWith("could not be prepared: terraform gave no reason");
        assertThat(refusal().failure().nextSteps()).first().asString().startsWith("Run terraform in ");
    }

    @Test
    void outputsThatAreNoJsonAreAnError() throws IOException {
        terraformThat("output", "echo nonsense");

        assertThat(catchThrowableOfType(AstraException.class, () -> engine().outputs(stack(Map.of()))))
                .hasMessage("The stack staging/us-east-2/testbed could not be read: terraform printed no JSON");
    }

    @Test
    void whatIsPrintedBetweenMessagesIsPassedOver() throws IOException {
        terraformThat("apply", """
                echo 'Warning: something'
                echo '{"type": "outputs", "outputs": {"a": {"value": "gr\u00fc\u00dfe"}}}'
                echo '{"type": "of the future"}'
                echo 'null'
                printf '{"type": "planned_change", "change": {"action": "create", "resource": {"addr": "x"}}}'
                """);

        var applied = engine().apply(stack(Map.of()), SILENT);

        assertThat(applied.changes()).isEqualTo(1);
        assertThat(applied.outputs().values()).hasToString("{a=Text[value=gr\u00fc\u00dfe]}");
    }

    @Test
    void theProgramGetsTheVariablesOfBothAndNoneThatMislead() throws IOException {
        environment.putAll(Map.of("TF_DATA_DIR", "/x", "TF_WORKSPACE", "x", "TF_LOG", "trace", "AWS_PROFILE", "mine"));
        terraformThat("init", "env > '" + scratch.resolve("seen") + "'");

        engine().plan(stack(Map.of("AWS_PROFILE", "", "AWS_REGION", "us-east-2")), SILENT);

        assertThat(Files.readAllLines(scratch.resolve("seen")))
                .contains("AWS_REGION=us-east-2", "TF_IN_AUTOMATION=1", "TF_INPUT=0", "CHECKPOINT_DISABLE=1")
                .contains("TF_PLUGIN_CACHE_DIR=" + scratch.resolve("plugins"))
                .noneMatch(line -> line.matches("(TF_DATA_DIR|TF_WORKSPACE|TF_LOG|AWS_PROFILE)=.*"));
    }

    @Test
    void aCacheOfThePersonsOwnIsUsed() throws IOException {
        environment.put("TF_PLUGIN_CACHE_DIR", scratch.resolve("own").toString());
        terraformThat("init", "env > '" + scratch.resolve("seen") + "'");

        engine().plan(stack(Map.of()), SILENT);

        assertThat(Files.readAllLines(scratch.resolve("seen")))
                .contains("TF_PLUGIN_CACHE_DIR=" + scratch.resolve("own"));
        assertThat(scratch.resolve("plugins")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"setsid", "perl"})
    void theProgramIsInASessionOfItsOwn(String means) throws IOException {
        Path tools = Files.createDirectories(scratch.resolve("tools"));
        Path tool = TestTools.named(means, "install it with: apt-get install util-linux perl");
        Files.createSymbolicLink(tools.resolve(means), tool);
        Files.createSymbolicLink(tools.resolve("cat"), TestTools.named("cat", "it comes with every system"));
        environment.put("PATH", bin() + ":" + tools);
        terraformThat("init", "echo $$ $(cat /proc/$$/stat) > '" + scratch.resolve("seen") + "'");

        engine().plan(stack(Map.of()), SILENT);

        String[] seen = Files.readString(scratch.resolve("seen")).split(" ", 8);
        assertThat(seen[6]).as("its session").isEqualTo(seen[0]);
    }

    @Test
    void aProgramThatWillNotEndIsKilledWithAllItStarted() throws IOException {
        terraformThat("apply", "trap '' TERM; sleep 300 & sleep 300; sleep 300");
        var limits = EngineLimits.usual().withApplying(Duration.ofSeconds(1)).withSaving(Duration.ofSeconds(1));

        var failed = refusal(engine(limits));

        assertThat(failed.code()).isEqualTo(TerraformError.TIMED_OUT);
        assertThat(failed.code().category()).isEqualTo(ErrorCategory.EXHAUSTED);
        assertThat(failed).hasMessageEndingWith("could not be applied: terraform was stopped after 1 s");
        Await.until("nothing runs", new ProcessesIn(directory())::gone);
    }
}
