package dev.astra.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.testsupport.tool.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles of the AWS configuration, in a process whose home holds nothing else. */
@Emulated
final class ProfilesTest {
    private final EmulatedAws aws;
    private final Path home;

    ProfilesTest(EmulatedAws aws, @TempDir Path home) {
        this.aws = aws;
        this.home = home;
    }

    @BeforeEach
    void configure() throws IOException {
        Files.createDirectories(home.resolve(".aws/sso/cache"));
        Files.writeString(home.resolve(".aws/config"), """
                [profile keys]
                aws_access_key_id = testing
                aws_secret_access_key = testing

                [profile forbidden]
                role_arn = arn:aws:iam::%s:role/not-for-you
                source_profile = keys
                region = us-east-2

                [profile work]
                sso_session = astra
                sso_account_id = %s
                sso_role_name = staging_admin

                [sso-session astra]
                sso_region = us-east-2
                sso_start_url = %s
                """.formatted(
                        aws.staging().account(), aws.staging().account(), SignedIn.START_URL));
    }

    /** What the profile leads to; the process has no other credentials. */
    private String whoAmI(String profile) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var result = Command.of(List.of(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WhoAmI.class.getName(),
                        profile))
                .changing(variables -> {
                    aws.emulator().redirect(variables).put("HOME", home.toString());
                    variables.remove("AWS_ACCESS_KEY_ID");
                    variables.remove("AWS_SECRET_ACCESS_KEY");
                    variables.remove("AWS_CONFIG_FILE");
                    variables.remove("AWS_SHARED_CREDENTIALS_FILE");
                    return variables;
                })
                .run();
        return result.output() + result.errors();
    }

    @Test
    void keysOfAProfileAreUsed() {
        assertThat(whoAmI("keys")).contains("arn:aws:sts::123456789012:user/moto");
    }

    @Test
    void aProfileThatDoesNotExistIsTold() {
        assertThat(whoAmI("nobody"))
                .contains("aws.no-credentials: There are no AWS credentials: the profile 'nobody' does not exist")
                .contains("aws sso login --profile nobody");
    }

    @Test
    void aProfileWhoseRoleMayNotBeAssumedIsTold() {
        assertThat(whoAmI("forbidden"))
                .contains("aws.access-denied: AWS does not allow sts:AssumeRole: User: ")
                .contains("role/not-for-you");
    }

    @Test
    void aProfileThatSignsInThroughThePortalIsUsed() throws IOException {
        var token = new SignedIn(aws).token();
        SignedIn.keep(home, token, Instant.now().plus(Duration.ofHours(1)));

        assertThat(whoAmI("work"))
                .contains("arn:aws:sts::" + aws.staging().account() + ":assumed-role/AWSReservedSSO_staging_admin");
    }

    @Test
    void aSignInThatHasEndedIsTold() throws IOException {
        SignedIn.keep(home, "over", Instant.now().minus(Duration.ofHours(1)));

        assertThat(whoAmI("work"))
                .contains("aws.expired-credentials: The AWS credentials cannot be used: they have expired")
                .contains("aws sso login --profile work");
    }
}
