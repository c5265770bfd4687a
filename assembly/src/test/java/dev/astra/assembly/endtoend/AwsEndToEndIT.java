package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.emulator.Fault;
import dev.astra.testsupport.tool.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A company from nothing to a deployed service: the distribution's own launcher, the real terraform, and the AWS API as
 * the emulator speaks it. Each test goes on where the one before it ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
@ExtendWith(AwsEstateExtension.class)
final class AwsEndToEndIT {
    private static final String CANARY = "canary-7f3a9c";

    private final AwsEstate estate;
    private final Distribution astra;
    private final AwsEmulator emulator;

    AwsEndToEndIT(AwsEstate estate) {
        this.estate = estate;
        this.astra = estate.astra();
        this.emulator = estate.emulator();
    }

    @Test
    @Order(1)
    void initSetsUpTheWholeOrganization() {
        String output = estate.initialize();

        assertThat(output).contains("Your organization is set up").contains("production", "staging", "development");
    }

    @Test
    @Order(2)
    void theAwsCliSeesAccountsRolesNetworksClustersAndZones() {
        AwsClient management = estate.management();
        assertThat(management.text("organizations", "list-accounts", "--query", "Accounts[].Name"))
                .containsAll(AwsEstate.ENVIRONMENTS);
        assertThat(management.text("organizations", "list-accounts", "--query", "Accounts[].Email"))
                .contains("cloud+staging@orreri.dev");
        String instance = management
                .text("sso-admin", "list-instances", "--query", "Instances[].InstanceArn")
                .getFirst();
        assertThat(management.text(
                        "sso-admin",
                        "list-permission-sets",
                        "--instance-arn",
                        instance,
                        "--query",
                        "length(PermissionSets)"))
                .containsExactly("5");
        for (String environment : AwsEstate.ENVIRONMENTS) {
            AwsClient account = estate.account(environment);
            assertThat(account.text("ecs", "list-clusters", "--query", "clusterArns"))
                    .singleElement()
                    .asString()
                    .endsWith("cluster/" + environment);
            assertThat(account.text("route53", "list-hosted-zones", "--query", "HostedZones[].Name"))
                    .containsExactly(environment + ".orreri.xyz.");
            assertThat(account.text("ec2", "describe-vpcs", "--query", "Vpcs[?!IsDefault].CidrBlock"))
                    .singleElement()
                    .asString()
                    .startsWith("10.")
                    .endsWith(".0.0/16");
        }
    }

    @Test
    @Order(3)
    void aServiceIsCreatedAndAnswers() {
        String output = estate.createService();

        assertThat(output)
                .contains("Created new service testbed")
                .containsPattern("https://[a-z0-9]+\\.cloudfront\\.net \\| CDN address")
                .contains("https://testbed.us-east-2.staging.orreri.xyz | Default service address");
        assertThat(estate.account("staging")
                        .text(
                                "ecs",
                                "describe-services",
                                "--cluster",
                                "staging",
                                "--services",
                                "testbed",
                                "--query",
                                "services[].runningCount"))
                .containsExactly("1");
    }

    @Test
    @Order(4)
    void aNewImageIsShownRolledOutAndCompleted() throws IOException {
        astra.succeed("service", "generate-manifest", "testbed", "staging");
        edit(":latest", ":2.6.3");

        String output = astra.succeed("service", "deploy", "testbed", "staging", "-w", "--yes");

        assertThat(output)
                .contains("- \"ghcr.io/orreri/astra-standin-container:latest\"")
                .contains("+ \"ghcr.io/orreri/astra-standin-container:2.6.3\"")
                .contains("Diff Approved")
                .contains("has started 1 tasks")
                .contains("has begun draining connections")
                .contains("Deployment completed!");
        AwsClient staging = estate.account("staging");
        String definition = staging.text(
                        "ecs",
                        "describe-services",
                        "--cluster",
                        "staging",
                        "--services",
                        "testbed",
                        "--query",
                        "services[].taskDefinition")
                .getFirst();
        assertThat(definition).endsWith("task-definition/testbed:2");
        assertThat(staging.text(
                        "ecs",
                        "describe-task-definition",
                        "--task-definition",
                        definition,
                        "--query",
                        "taskDefinition.containerDefinitions[].image"))
                .containsExactly("ghcr.io/orreri/astra-standin-container:2.6.3");
    }

    @Test
    @Order(5)
    void aSecretIsStoredWhereOnlyTheVaultKnowsIt() throws IOException {
        String reference = astra.succeed("secret", "put", "testbed", "staging", "database_url=" + CANARY, "-o", "json")
                .replaceAll("(?s).*\"reference\" : \"([^\"]+)\".*", "$1");

        edit(
                "essential = true",
                "essential = true\n    secrets = [{ name = \"DATABASE_URL\", valueFrom = \"" + reference + "\" }]");
        String output = astra.succeed("service", "deploy", "testbed", "staging", "-w", "--yes");

        assertThat(output).contains("secrets").contains("Deployment completed!");
        assertThat(estate.account("staging")
                        .text(
                                "secretsmanager",
                                "get-secret-value",
                                "--secret-id",
                                "astra/staging/testbed/database_url",
                                "--query",
                                "SecretString"))
                .containsExactly(CANARY);
        assertThat(filesWith(CANARY)).isEmpty();
    }

    @Test
    @Order(6)
    void aFailingImageIsRolledBackByTheCircuitBreaker() throws IOException {
        String before = Files.readString(manifest());
        edit(":2.6.3", ":crash");

        CommandResult result = astra.run("service", "deploy", "testbed", "staging", "-w", "--yes");
        Files.writeString(manifest(), before);

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.errors()).contains("The deployment failed");
        assertThat(astra.succeed("service", "get", "testbed", "staging"))
                .contains("runs ghcr.io/orreri/astra-standin-container:2.6.3");
    }

    @Test
    @Order(7)
    void logsComeFromTheRunningTask() {
        assertThat(astra.succeed("service", "logs", "testbed", "staging").lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("\\[[0-9a-f]{6}] :: .*"));
    }

    @Test
    @Order(8)
    void passingThrottlingIsNotEvenNoticed() {
        emulator.inject(Fault.throttling("ecs", "DescribeServices").times(2));

        assertThat(astra.succeed("service", "get", "testbed", "staging")).contains("Service: testbed in staging");
    }

    @Test
    @Order(9)
    void whatAwsRefusesIsToldInOneSentence() {
        assertRefused(Fault.throttling("ecs", "DescribeServices"), 8, "too many requests");
        assertRefused(Fault.expiredToken("sts", "AssumeRole"), 5, "expired");
        assertRefused(Fault.accessDenied("ecs", "DescribeServices"), 5, "does not allow");
    }

    private void assertRefused(Fault fault, int exit, String why) {
        emulator.inject(fault);

        CommandResult refused = astra.run("service", "get", "testbed", "staging");
        emulator.clearFaults();

        assertThat(refused.exitCode()).as(refused.errors()).isEqualTo(exit);
        assertThat(refused.errors()).containsIgnoringCase(why).contains("→").doesNotContain("Exception");
    }

    @Test
    @Order(10)
    void aMissingOrOldTerraformIsNamedBeforeAnythingIsDone(@TempDir Path tools) throws IOException {
        CommandResult missing = astra.with(Map.of("PATH", tools.toString())).run("init", "--yes");
        Path old =
                Files.writeString(tools.resolve("terraform"), "#!/bin/sh\necho '{\"terraform_version\": \"1.4.0\"}'\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
        CommandResult outdated = astra.with(Map.of("PATH", tools + ":/bin:/usr/bin"))
                .run("service", "create", "second", "staging", "public", "--yes");

        assertThat(missing.exitCode()).as(missing.errors()).isEqualTo(7);
        assertThat(missing.errors()).contains("terraform", "→");
        assertThat(outdated.exitCode()).as(outdated.errors()).isEqualTo(7);
        assertThat(outdated.errors()).contains("1.4.0", "1.10");
        assertThat(estate.repository().resolve("staging/us-east-2/second")).doesNotExist();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(estate.home())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void edit(String before, String after) throws IOException {
        Files.writeString(manifest(), Files.readString(manifest()).replace(before, after));
    }

    private Path manifest() {
        return estate.repository().resolve("service_manifest.staging.hcl");
    }
}
