package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.tool.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A secret on the AWS API, from its first version to its deletion, as the AWS CLI sees it. */
@ExtendWith(AwsEstateExtension.class)
@TestMethodOrder(OrderAnnotation.class)
final class AwsSecretsIT {
    private static final String SECRET = "astra/staging/testbed/session_key";
    private static final String FIRST = "canary-aws-4410-first";
    private static final String SECOND = "canary-aws-4410-second";

    @TempDir
    private static Path app = Path.of("");

    private static Distribution astra(AwsEstate estate) {
        estate.createService();
        return estate.astra().at(app);
    }

    private static Path manifest() {
        return app.resolve("service_manifest.staging.hcl");
    }

    private static Path value(String text) throws IOException {
        return Files.writeString(app.resolve("value.txt"), text);
    }

    private static String current(AwsEstate estate) {
        return estate.account("staging")
                .text("secretsmanager", "get-secret-value", "--secret-id", SECRET, "--query", "SecretString")
                .getFirst();
    }

    @Test
    @Order(1)
    void aSecretIsPinnedAndDeployed(AwsEstate estate) throws IOException {
        var astra = astra(estate);
        astra.succeed("service", "generate-manifest", "testbed", "staging");

        String output = astra.succeed(
                "secret",
                "put",
                "testbed",
                "staging",
                "session_key",
                "--manifest",
                "--file",
                value(FIRST).toString());
        astra.succeed("service", "deploy", "testbed", "staging", "-w", "--yes");

        assertThat(output).contains("Pinned in service_manifest.staging.hcl").doesNotContain(FIRST);
        assertThat(current(estate)).isEqualTo(FIRST);
        String version = estate.account("staging")
                .text("secretsmanager", "describe-secret", "--secret-id", SECRET, "--query", "keys(VersionIdsToStages)")
                .getFirst();
        assertThat(Files.readString(manifest())).contains(":::" + version + "\"", "TESTBED_SESSION_KEY");
        assertThat(estate.account("staging")
                        .text(
                                "ecs",
                                "describe-task-definition",
                                "--task-definition",
                                "testbed",
                                "--query",
                                "taskDefinition.containerDefinitions[].secrets[].valueFrom"))
                .anyMatch(reference -> reference.endsWith(":::" + version));
    }

    @Test
    @Order(2)
    void aFurtherVersionMovesThePinAndKeepsTheOneThatRuns(AwsEstate estate) throws IOException {
        String before = Files.readString(manifest());

        CommandResult put = astra(estate)
                .run(
                        "secret",
                        "put",
                        "testbed",
                        "staging",
                        "session_key",
                        "--overwrite",
                        "--manifest",
                        "--file",
                        value(SECOND).toString());

        assertThat(put.exitCode()).as(put.errors()).isZero();
        assertThat(put.errors()).contains("Until the next deployment container");
        assertThat(Files.readString(manifest())).isNotEqualTo(before).hasSameSizeAs(before);
        assertThat(current(estate)).isEqualTo(SECOND);
        assertThat(estate.account("staging")
                        .text(
                                "secretsmanager",
                                "describe-secret",
                                "--secret-id",
                                SECRET,
                                "--query",
                                "values(VersionIdsToStages)[]"))
                .contains("AWSCURRENT", "AWSPREVIOUS", "ASTRA_KEPT_1");
    }

    @Test
    @Order(3)
    void theHistoryTellsWhatRunsAndWhatIsPinned(AwsEstate estate) {
        String output = astra(estate).succeed("secret", "history", "testbed", "staging", "session_key");

        assertThat(output.lines().skip(1).map(line -> line.replaceAll("\\s+", " ")))
                .satisfiesExactly(
                        newest -> assertThat(newest).contains("| current | manifest |"),
                        oldest -> assertThat(oldest).contains("| previous | running |"));
    }

    @Test
    @Order(4)
    void aRollbackMovesTheVaultAndThePin(AwsEstate estate) throws IOException {
        String second = Files.readString(manifest());

        String output = astra(estate).succeed("secret", "rollback", "testbed", "staging", "session_key");
        String deployed = astra(estate).succeed("service", "deploy", "testbed", "staging", "--dry-run");

        assertThat(output).contains("Rolled back secret 'session_key'", "Pinned in service_manifest.staging.hcl");
        assertThat(Files.readString(manifest())).isNotEqualTo(second);
        assertThat(current(estate)).isEqualTo(FIRST);
        assertThat(deployed).doesNotContain("valueFrom");
    }

    @Test
    @Order(5)
    void aProgramIsGivenThePinnedValue(AwsEstate estate) {
        CommandResult seven = astra(estate)
                .run(
                        "secret",
                        "exec",
                        "testbed",
                        "staging",
                        "--",
                        "sh",
                        "-c",
                        "test \"${#TESTBED_SESSION_KEY}\" = " + FIRST.length() + " && echo given && exit 7");

        assertThat(seven.output()).isEqualTo("given\n");
        assertThat(seven.exitCode()).isEqualTo(7);
    }

    @Test
    @Order(6)
    void aSignalReachesTheProgramAndItsAnswerComesBack(AwsEstate estate) {
        String program = "trap 'exit 42' TERM; kill -TERM $PPID; while :; do sleep 0.1; done";

        CommandResult ended = astra(estate).run("secret", "exec", "testbed", "staging", "--", "sh", "-c", program);

        assertThat(ended.exitCode()).as(ended.errors()).isEqualTo(42);
    }

    @Test
    @Order(7)
    void whatRunsIsNotDeletedButByForce(AwsEstate estate) {
        var astra = astra(estate);
        CommandResult refused = astra.run("secret", "delete", "testbed", "staging", "session_key", "--yes");
        astra.succeed("secret", "delete", "testbed", "staging", "session_key", "--yes", "--force");

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(estate.account("staging")
                        .text("secretsmanager", "describe-secret", "--secret-id", SECRET, "--query", "DeletedDate"))
                .isNotEmpty()
                .doesNotContain("None");
        astra.succeed("secret", "restore", "testbed", "staging", "session_key");
        assertThat(current(estate)).isEqualTo(FIRST);
    }
}
