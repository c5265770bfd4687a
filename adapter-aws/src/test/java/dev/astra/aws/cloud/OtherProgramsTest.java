package dev.astra.aws.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Location;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.ports.testkit.Fresh;
import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.CommandResult;
import dev.astra.testsupport.tool.TestTools;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The AWS command line, with nothing but the variables it is handed, stands where Astra stands. */
@Emulated
final class OtherProgramsTest {
    private final EmulatedCloud fixture;

    OtherProgramsTest(EmulatedAws aws) {
        this.fixture = new EmulatedCloud(aws);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private CommandResult aws(Location location, String... arguments) {
        var handed = fixture.cloud().environment(location).variables();
        return Command.of(TestTools.aws(), arguments)
                .changing(variables -> {
                    fixture.emulator().redirect(variables).put("AWS_PROFILE", "no-such-profile");
                    handed.forEach((name, value) -> replace(variables, name, value));
                    return variables;
                })
                .run();
    }

    private static void replace(Map<String, String> variables, String name, String value) {
        if (value.isEmpty()) {
            variables.remove(name);
        } else {
            variables.put(name, value);
        }
    }

    @Test
    void itSeesTheSecretsOfItsEnvironmentAndOfNoOther() {
        var service = Fresh.service();
        fixture.cloud().secrets(fixture.location()).create(service, new SecretName("my_key"), new SecretValue("v1"));
        var name = "astra/staging/" + service + "/my_key";

        var here = aws(
                fixture.location(),
                "secretsmanager",
                "get-secret-value",
                "--secret-id",
                name,
                "--query",
                "SecretString");
        var elsewhere = aws(fixture.elsewhere(), "secretsmanager", "get-secret-value", "--secret-id", name);

        assertThat(here.output()).as(here.toString()).isEqualToIgnoringNewLines("\"v1\"");
        assertThat(elsewhere.succeeded()).isFalse();
        assertThat(elsewhere.errors()).contains("ResourceNotFoundException");
    }

    @Test
    void itSeesTheBucketForState() {
        var bucket = fixture.cloud().stateStorage(fixture.location()).ensure();

        var versioning =
                aws(fixture.location(), "s3api", "get-bucket-versioning", "--bucket", bucket, "--query", "Status");

        assertThat(versioning.output()).as(versioning.toString()).isEqualToIgnoringNewLines("\"Enabled\"");
    }

    @Test
    void inTheCallersOwnAccountItActsAsTheCaller() {
        var own = new Location(
                fixture.location().name(),
                new AccountId(AwsEmulator.MANAGEMENT_ACCOUNT),
                fixture.location().region());

        assertThat(fixture.cloud().environment(own).variables())
                .containsEntry("AWS_ACCESS_KEY_ID", "testing")
                .containsEntry("AWS_SESSION_TOKEN", "")
                .containsEntry("AWS_REGION", "us-east-2")
                .containsEntry("AWS_PROFILE", "")
                .containsEntry("AWS_CREDENTIAL_EXPIRATION", "");
    }
}
