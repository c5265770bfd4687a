package dev.astra.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.SignInMethod;
import dev.astra.domain.identity.SignInPrompt;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.ports.identity.SignIn;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Fresh;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.CommandResult;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed in once: the AWS command line and Astra act as that person, with no other credentials anywhere. */
@Emulated
final class AwsSignInTest {
    private final EmulatedAws aws;
    private final Path home;
    private final Installation machine;

    AwsSignInTest(EmulatedAws aws, @TempDir Path home) {
        this.aws = aws;
        this.home = home;
        this.machine = new Installation(aws, home);
    }

    @BeforeEach
    void signIn() {
        portal().signIn(SignInMethod.DEVICE, machine::confirm);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    private SignIn portal() {
        return machine.cloud().signIn();
    }

    /** The AWS command line as the person runs it. */
    private CommandResult aws(String... arguments) {
        return Command.of(TestTools.aws(), arguments)
                .changing(variables -> {
                    aws.emulator().redirect(variables).put("HOME", home.toString());
                    List.of(
                                    "AWS_ACCESS_KEY_ID",
                                    "AWS_SECRET_ACCESS_KEY",
                                    "AWS_CONFIG_FILE",
                                    "AWS_SHARED_CREDENTIALS_FILE",
                                    "AWS_REGION",
                                    "AWS_DEFAULT_REGION")
                            .forEach(variables::remove);
                    return variables;
                })
                .run();
    }

    @Test
    void theAwsCommandLineActsInWhatWasSelected() {
        portal().select(machine.location(), RoleName.READ_ONLY);

        var who = aws("--profile", "astra", "sts", "get-caller-identity", "--query", "Arn", "--output", "text");
        var buckets = aws("--profile", "astra", "s3", "ls");

        assertThat(who.output())
                .as(who.toString())
                .contains(machine.location().account().value(), "AWSReservedSSO_read_only");
        assertThat(buckets.succeeded()).as(buckets.toString()).isTrue();
    }

    @Test
    void theAwsCommandLineFollowsAnotherSelection() {
        portal().select(machine.location(), RoleName.READ_ONLY);
        portal().select(machine.elsewhere(), RoleName.READ_ONLY);

        assertThat(aws("--profile", "astra", "sts", "get-caller-identity").output())
                .contains(machine.elsewhere().account().value());
    }

    @Test
    void theAwsCommandLineRenewsWhatAstraBegan() {
        portal().select(machine.location(), RoleName.READ_ONLY);
        machine.endProof();

        assertThat(portal().access()).isNotEmpty();
        assertThat(aws("--profile", "astra", "sts", "get-caller-identity").succeeded())
                .isTrue();
    }

    @Test
    void afterSigningOutTheAwsCommandLineIsOutsideToo() {
        portal().select(machine.location(), RoleName.READ_ONLY);
        assertThat(aws("--profile", "astra", "sts", "get-caller-identity").succeeded())
                .isTrue();

        portal().signOut();

        assertThat(aws("--profile", "astra", "sts", "get-caller-identity").succeeded())
                .isFalse();
    }

    @Test
    void tokensAreForNobodyElse() throws IOException {
        portal().select(machine.location(), RoleName.READ_ONLY);

        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void astraActsAsThePerson() {
        var secrets = machine.cloud().secrets(machine.location());
        var service = Fresh.service();

        secrets.create(service, new SecretName("my_key"), new SecretValue("v1"));

        assertThat(secrets.list(service)).hasSize(1);
        assertThat(machine.cloud().environment(machine.location()).variables().get("AWS_SESSION_TOKEN"))
                .isNotBlank();
        assertThat(aws.emulator().calls()).noneMatch(call -> call.action().equals("AssumeRole"));
    }

    @Test
    void astraActsWithTheStrongestRoleInEachAccount() {
        assertThat(whoIs(machine.location())).contains("AWSReservedSSO_staging_admin");
        assertThat(whoIs(machine.elsewhere())).contains("AWSReservedSSO_read_only");
        assertThat(machine.cloud().identities().caller().principal()).contains("AWSReservedSSO_");
    }

    private String whoIs(Location location) {
        var variables = machine.cloud().environment(location).variables();
        return Command.of(TestTools.aws(), "sts", "get-caller-identity", "--query", "Arn")
                .changing(before -> {
                    aws.emulator().redirect(before).putAll(variables);
                    before.values().removeIf(String::isEmpty);
                    return before;
                })
                .run()
                .output();
    }

    @Test
    void anAccountWithoutARoleCannotBeEntered() {
        var stranger = aws.environment("foreign");

        var denied = Failing.with(
                ErrorCategory.DENIED, () -> machine.cloud().secrets(stranger).list(Fresh.service()));

        assertThat(denied.code()).isEqualTo(CoreError.FORBIDDEN);
    }

    @Test
    void whoIsSignedOutIsToldToSignIn() {
        portal().signOut();

        var denied = Failing.with(ErrorCategory.DENIED, () -> portal().access());

        assertThat(denied.code()).isEqualTo(CoreError.SIGN_IN_NEEDED);
        assertThat(denied.failure().nextSteps()).anyMatch(step -> step.contains("astra auth login"));
    }

    @Test
    void aSignInThatIsRefusedLeavesTheSessionThereWas() {
        var before = portal().session();

        var refused = Failing.with(
                ErrorCategory.DENIED,
                () -> portal().signIn(
                                SignInMethod.DEVICE,
                                prompt -> aws.emulator().signIn().deny(((SignInPrompt.Device) prompt).code())));

        assertThat(refused).hasMessageContaining("refused in the browser");
        assertThat(portal().session()).isEqualTo(before);
    }
}
