package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.emulator.Fault;
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

/** Services that run on the AWS API, as those who look after them see them. */
@ExtendWith(AwsEstateExtension.class)
@TestMethodOrder(OrderAnnotation.class)
final class AwsOperationsIT {
    @TempDir
    private static Path app = Path.of("");

    private static Distribution astra(AwsEstate estate) {
        estate.createService();
        return estate.astra().at(app);
    }

    private static String wanted(AwsEstate estate) {
        return estate.account("staging")
                .text(
                        "ecs",
                        "describe-services",
                        "--cluster",
                        "staging",
                        "--services",
                        "testbed",
                        "--query",
                        "services[0].desiredCount")
                .getFirst();
    }

    private static String jobs(AwsEstate estate) {
        return String.join(
                "\n",
                estate.account("staging")
                        .text(
                                "scheduler",
                                "list-schedules",
                                "--group-name",
                                "astra-jobs-mailer",
                                "--query",
                                "Schedules[].Name"));
    }

    @Test
    @Order(1)
    void aServiceIsScaledAndShown(AwsEstate estate) {
        var astra = astra(estate);

        astra.succeed("service", "scale", "testbed", "staging", "--tasks", "2", "-w");

        assertThat(wanted(estate)).isEqualTo("2");
        assertThat(astra.succeed("service", "status", "testbed", "staging"))
                .contains("testbed in staging: 2 of 2 tasks run", "address: https://", "last events:");
        astra.succeed("service", "scale", "testbed", "staging", "--tasks", "1", "-w");
        assertThat(wanted(estate)).isEqualTo("1");
    }

    @Test
    @Order(2)
    void aCommandRunsInAContainer(AwsEstate estate) {
        var astra = astra(estate);

        String output = astra.succeed("service", "exec", "testbed", "staging", "--", "echo", "from", "two words");

        assertThat(output).contains("from two words");
        assertThat(astra.succeed("service", "exec", "testbed", "staging", "--", "env"))
                .contains("ASTRA_TEST_VAR=change_me");
    }

    @Test
    @Order(3)
    void aServiceIsRestarted(AwsEstate estate) {
        assertThat(astra(estate).succeed("service", "restart", "testbed", "staging", "-w"))
                .contains("Deployment completed!");
    }

    @Test
    @Order(4)
    void aWorkerIsMadeDeployedAndRunOnce(AwsEstate estate) throws IOException {
        var astra = astra(estate);
        astra.succeed(
                "service",
                "create",
                "mailer",
                "staging",
                "worker",
                "--yes",
                "--terraform-dir",
                estate.repository().toString());
        astra.succeed("service", "generate-manifest", "mailer", "staging");
        Path manifest = app.resolve("service_manifest.staging.hcl");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("ghcr.io/[^\"]+", "ghcr.io/example/job:1"));
        Files.writeString(manifest, Files.readString(manifest) + """

                schedules = [
                  { name = "nightly", expression = "cron(0 3 * * ? *)", command = ["./report"] },
                ]
                """);
        astra.succeed("service", "deploy", "mailer", "staging", "-w", "--yes");
        assertThat(jobs(estate)).contains("nightly");
        assertThat(astra.succeed("service", "status", "mailer", "staging"))
                .contains("nightly cron(0 3 * * ? *) (UTC): ./report");

        String good = astra.succeed("service", "run", "mailer", "staging", "--", "./send", "--all");
        CommandResult bad = astra.run("service", "run", "mailer", "staging", "-o", "json", "--", "sh", "-c", "exit 3");
        CommandResult open = astra.run("service", "open", "mailer", "staging");

        assertThat(good).contains("started: ./send --all", "│ done", "The task ended with exit code 0");
        assertThat(bad.exitCode()).isEqualTo(7);
        assertThat(bad.output()).contains("\"exit_code\" : 3");
        assertThat(open.exitCode()).isEqualTo(3);
        assertThat(open.errors()).contains("it is a worker");
    }

    private static CommandResult delete(AwsEstate estate) {
        return astra(estate)
                .run(
                        "service",
                        "delete",
                        "mailer",
                        "staging",
                        "--yes",
                        "--confirm",
                        "mailer",
                        "--terraform-dir",
                        estate.repository().toString());
    }

    @Test
    @Order(5)
    void aDeletionThatIsBrokenOffGoesOn(AwsEstate estate) {
        var astra = astra(estate);
        astra.succeed("secret", "put", "mailer", "staging", "mail_key=canary-mail");
        estate.emulator().inject(Fault.accessDenied("logs", "DeleteLogGroup"));

        CommandResult brokenOff = delete(estate);
        estate.emulator().clearFaults();
        CommandResult again = delete(estate);

        assertThat(brokenOff.exitCode())
                .as(brokenOff.output() + brokenOff.errors())
                .isEqualTo(5);
        assertThat(again.exitCode()).as(again.output() + again.errors()).isZero();
        assertThat(brokenOff.output()).contains("- module.service.aws_ecs_service.this");
        assertThat(again.output()).contains("Deleted service mailer in staging");
        assertThat(estate.repository().resolve("staging/us-east-2/mailer")).doesNotExist();
        assertThat(astra.succeed("service", "list", "staging")).doesNotContain("mailer");
    }

    @Test
    @Order(6)
    void nothingOfItIsLeft(AwsEstate estate) {
        AwsClient staging = estate.account("staging");
        assertThat(names(staging, "ecs", "list-services", "--cluster", "staging"))
                .doesNotContain("mailer");
        assertThat(names(staging, "ecs", "list-tasks", "--cluster", "staging", "--family", "mailer"))
                .doesNotContain("task/");
        assertThat(names(staging, "ecr", "describe-repositories", "--query", "repositories[].repositoryName"))
                .contains("testbed")
                .doesNotContain("mailer");
        assertThat(names(staging, "iam", "list-roles", "--query", "Roles[].RoleName"))
                .contains("testbed")
                .doesNotContain("mailer");
        assertThat(names(staging, "logs", "describe-log-groups", "--query", "logGroups[].logGroupName"))
                .contains("testbed")
                .doesNotContain("mailer");
        assertThat(names(staging, "ec2", "describe-security-groups", "--query", "SecurityGroups[].GroupName"))
                .contains("testbed")
                .doesNotContain("mailer");
        assertThat(names(staging, "secretsmanager", "list-secrets", "--query", "SecretList[].Name"))
                .doesNotContain("mailer");
        assertThat(names(staging, "scheduler", "list-schedule-groups", "--query", "ScheduleGroups[].Name"))
                .contains("astra-jobs-testbed")
                .doesNotContain("mailer");
    }

    private static String names(AwsClient client, String... arguments) {
        return String.join(" ", client.text(arguments));
    }
}
