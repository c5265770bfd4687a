package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.tool.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a deployment needs, checked on the AWS API, and a failing deployment that says why. */
@ExtendWith(AwsEstateExtension.class)
@TestMethodOrder(OrderAnnotation.class)
final class AwsVerifyIT {
    private static final String LOG_GROUP = "/astra/staging/testbed";

    private static final Pattern SECRETS = Pattern.compile("secrets *= *\\[");

    @TempDir
    private static Path app = Path.of("");

    @TempDir
    private static Path elsewhere = Path.of("");

    private static Distribution astra(AwsEstate estate) {
        estate.createService();
        return estate.astra().at(app);
    }

    private static void edit(String former, String latter) throws IOException {
        Path manifest = app.resolve("service_manifest.staging.hcl");
        Files.writeString(manifest, Files.readString(manifest).replace(former, latter));
    }

    private static CommandResult verify(AwsEstate estate) {
        return astra(estate).run("service", "verify", "testbed", "staging");
    }

    private static String repository(AwsEstate estate) {
        return estate.account("staging")
                .text(
                        "ecr",
                        "describe-repositories",
                        "--repository-names",
                        "testbed",
                        "--query",
                        "repositories[].repositoryUri")
                .getFirst();
    }

    private static void push(AwsEstate estate, String tag, String architecture) {
        String manifest = "{\"schemaVersion\": 2, \"mediaType\": \"application/vnd.oci.image.index.v1+json\","
                + " \"manifests\": [{\"mediaType\": \"application/vnd.oci.image.manifest.v1+json\", \"size\": 1,"
                + " \"digest\": \"sha256:" + "ab".repeat(32)
                + "\", \"platform\": {\"os\": \"linux\", \"architecture\": \""
                + architecture + "\"}}]}";
        estate.account("staging")
                .text(
                        "ecr",
                        "put-image",
                        "--repository-name",
                        "testbed",
                        "--image-tag",
                        tag,
                        "--image-manifest",
                        manifest);
    }

    @Test
    @Order(1)
    void aHealthyServiceHasNoProblems(AwsEstate estate) throws IOException {
        var astra = astra(estate);
        astra.succeed("service", "generate-manifest", "testbed", "staging");
        push(estate, "verified", "arm64");
        push(estate, "intel", "amd64");
        String image = Files.readString(app.resolve("service_manifest.staging.hcl"))
                .replaceAll("(?s).*image\\s*=\\s*\"([^\"]+)\".*", "$1");
        edit(image, repository(estate) + ":verified");

        CommandResult verified = verify(estate);

        assertThat(verified.exitCode())
                .as(verified.output() + verified.errors())
                .isZero();
        assertThat(verified.output()).doesNotContain("✗").doesNotContain("?");
    }

    @Test
    @Order(2)
    void aMissingImageAndAWrongOneAreNamed(AwsEstate estate) throws IOException {
        edit(":verified", ":absent");
        CommandResult missing = verify(estate);
        edit(":absent", ":intel");
        CommandResult wrong = verify(estate);
        edit(":intel", ":verified");

        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.output()).contains("testbed:absent does not exist");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.output()).contains("is built for linux/amd64, the task runs on linux/arm64");
    }

    @Test
    @Order(3)
    void aSecretThatIsMissingOrSomebodyElsesIsNamed(AwsEstate estate) throws IOException {
        // Where the manifest is not, for there it would be added to it.
        var astra = estate.astra().at(elsewhere);
        String reference = astra.succeed(
                        "secret", "put", "testbed", "staging", "verify_key=canary-verify", "-o", "json")
                .replaceAll("(?s).*\"reference\" : \"([^\"]+)\".*", "$1");
        String absent = reference.substring(0, reference.lastIndexOf(':') + 1) + "00000000-0000-0000-0000-000000000000";
        CommandResult missing = verifyWithSecret(estate, absent);
        astra.succeed("secret", "delete", "testbed", "staging", "verify_key", "--yes");
        CommandResult denied = verifyWithSecret(estate, secretOfSomebodyElse(estate));

        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.output()).contains("does not exist", "the execution role may read the secret of VERIFY_KEY");
        assertThat(denied.exitCode()).isEqualTo(5);
        assertThat(denied.output()).contains("the execution role may not read the secret of VERIFY_KEY");
        assertThat(denied.output() + denied.errors()).doesNotContain("canary");
    }

    /** The service may have secrets already. */
    private static CommandResult verifyWithSecret(AwsEstate estate, String reference) throws IOException {
        Path manifest = app.resolve("service_manifest.staging.hcl");
        String before = Files.readString(manifest);
        String binding = "{ name = \"VERIFY_KEY\", valueFrom = \"" + reference + "\" }";
        Matcher secrets = SECRETS.matcher(before);
        Files.writeString(
                manifest,
                secrets.find()
                        ? secrets.replaceFirst(secrets.group() + binding + ", ")
                        : before.replace("essential = true", "essential = true\n    secrets = [" + binding + "]"));
        CommandResult verified = verify(estate);
        Files.writeString(manifest, before);
        return verified;
    }

    private static String secretOfSomebodyElse(AwsEstate estate) {
        return estate.account("staging")
                .text(
                        "secretsmanager",
                        "create-secret",
                        "--name",
                        "somebody/elses",
                        "--secret-string",
                        "canary-somebody",
                        "--query",
                        "ARN")
                .getFirst();
    }

    @Test
    @Order(4)
    void aPortThatNothingOpensIsNamed(AwsEstate estate) throws IOException {
        Path manifest = app.resolve("service_manifest.staging.hcl");
        String before = Files.readString(manifest);
        Files.writeString(
                manifest, before.replaceAll("(?s)portMappings\\s*=\\s*\\[.*?\\n\\s*\\]", "portMappings = []"));
        CommandResult refused = verify(estate);
        Files.writeString(manifest, before);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output()).contains("the load balancer sends requests to port 8080 of container testbed");
    }

    @Test
    @Order(5)
    void aDeletedLogGroupIsNamed(AwsEstate estate) {
        var staging = estate.account("staging");
        staging.text("logs", "delete-log-group", "--log-group-name", LOG_GROUP);
        CommandResult refused = verify(estate);
        staging.text("logs", "create-log-group", "--log-group-name", LOG_GROUP);
        staging.text("logs", "put-retention-policy", "--log-group-name", LOG_GROUP, "--retention-in-days", "30");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.output()).contains("the log group " + LOG_GROUP + " does not exist");
    }

    @Test
    @Order(6)
    void aFailingDeploymentSaysWhyAtItsFirstFailedTask(AwsEstate estate) throws IOException {
        edit(repository(estate) + ":verified", "ghcr.io/orreri/astra-standin-container:crash");
        CommandResult failed = astra(estate).run("service", "deploy", "testbed", "staging", "-w", "--yes");

        assertThat(failed.exitCode()).as(failed.errors()).isEqualTo(7);
        assertThat(failed.output()).containsOnlyOnce("ended with exit code 1").contains("fatal: could not start");
        assertThat(failed.output().indexOf("ended with exit code 1"))
                .isLessThan(failed.output().indexOf("deployment failed"));
        assertThat(failed.errors()).contains("ended with exit code 1");
    }
}
