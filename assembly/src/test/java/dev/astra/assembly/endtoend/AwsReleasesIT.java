package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.tool.CommandResult;
import dev.astra.testsupport.tool.TerraformSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Releases on the AWS API, restored and cancelled, as the AWS CLI and Terraform see them. */
@ExtendWith(AwsEstateExtension.class)
@TestMethodOrder(OrderAnnotation.class)
final class AwsReleasesIT {
    private static final Pattern COMPLETED = Pattern.compile("""
            "number" : (?<number>\\d+),\\s+"running" : (?<running>\\w+),[^{\\[]*"outcome" : "completed",\\s+\
            "revision" : "(?<revision>[^"]+)"(?s:.*?)"manifest_digest" : "(?<digest>\\w*)\"""");

    @TempDir
    private static Path app = Path.of("");

    private static Distribution astra(AwsEstate estate) {
        estate.createService();
        return estate.astra().at(app);
    }

    private static Path manifest() {
        return app.resolve("service_manifest.staging.hcl");
    }

    private static void say(String pattern, String replacement) throws IOException {
        Files.writeString(manifest(), Files.readString(manifest()).replaceAll(pattern, replacement));
    }

    private static String repository(AwsEstate estate) {
        return estate.account("staging")
                .text(
                        "ecr",
                        "describe-repositories",
                        "--query",
                        "repositories[?repositoryName=='testbed'].repositoryUri")
                .getFirst();
    }

    /** Pushes an image that is like no other under the tag. Returns its digest. */
    private static String push(AwsEstate estate, String tag, String mark) {
        String document = """
                {"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json",\
                "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":7,"digest":"sha256:%1$s"},\
                "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":9,"digest":"sha256:%1$s"}]}\
                """.formatted(mark.repeat(64));
        return estate.account("staging")
                .text(
                        "ecr",
                        "put-image",
                        "--repository-name",
                        "testbed",
                        "--image-tag",
                        tag,
                        "--image-manifest",
                        document,
                        "--query",
                        "image.imageId.imageDigest")
                .getFirst();
    }

    private static String path(AwsEstate estate) {
        return estate.account("staging")
                .text(
                        "elbv2",
                        "describe-target-groups",
                        "--names",
                        "testbed",
                        "--query",
                        "TargetGroups[].HealthCheckPath")
                .getFirst();
    }

    private static List<String> service(AwsClient staging, String query) {
        return staging.text(
                "ecs", "describe-services", "--cluster", "staging", "--services", "testbed", "--query", query);
    }

    private static String runningRevision(AwsEstate estate) {
        String definition =
                service(estate.account("staging"), "services[].taskDefinition").getFirst();
        return definition.substring(definition.lastIndexOf('/') + 1);
    }

    private static String runningImage(AwsEstate estate) {
        return estate.account("staging")
                .text(
                        "ecs",
                        "describe-task-definition",
                        "--task-definition",
                        runningRevision(estate),
                        "--query",
                        "taskDefinition.containerDefinitions[].image")
                .getFirst();
    }

    /** Each look takes the AWS CLI about a second. */
    private static void awaitRest(AwsEstate estate) {
        AwsClient staging = estate.account("staging");
        List<String> states = List.of();
        for (int look = 0; look < 120 && !states.equals(List.of("COMPLETED")); look++) {
            states = service(staging, "services[].deployments[].rolloutState");
        }
        assertThat(states).containsExactly("COMPLETED");
    }

    @Test
    @Order(1)
    void aReleaseIsPinnedByItsDigest(AwsEstate estate) throws IOException {
        var astra = astra(estate);
        astra.succeed("service", "generate-manifest", "testbed", "staging");
        String digest = push(estate, "good", "a");
        say("image( *)= \"[^\"]+\"", "image$1= \"" + repository(estate) + ":good\"");
        Files.writeString(manifest(), Files.readString(manifest()) + "\nhealth_check = {\n  path = \"/\"\n}\n");

        String output = astra.succeed("service", "deploy", "testbed", "staging", "-w", "--yes");

        assertThat(output).contains(":good\"", "Takes about", "Deployment completed!");
        assertThat(runningImage(estate)).isEqualTo(repository(estate) + "@" + digest);
        assertThat(estate.account("staging")
                        .text(
                                "ecr",
                                "describe-images",
                                "--repository-name",
                                "testbed",
                                "--image-ids",
                                "imageTag=good",
                                "--query",
                                "imageDetails[].imageTags[]"))
                .anyMatch(tag -> tag.startsWith("astra-release-"));
    }

    @Test
    @Order(2)
    void aRollbackRestoresTheImageAndTheHealthCheckThoughTheTagHasMovedAndTheRevisionIsGone(AwsEstate estate)
            throws IOException {
        var astra = astra(estate);
        String before = runningImage(estate);
        String revision = runningRevision(estate);
        push(estate, "good", "b");
        say("path = \"/\"", "path = \"/health\"");
        String deployed = astra.succeed("service", "deploy", "testbed", "staging", "-w", "--yes");
        assertThat(deployed).contains("health_check.path", "@sha256:");
        assertThat(path(estate)).isEqualTo("/health");
        assertThat(runningImage(estate)).isNotEqualTo(before);
        estate.account("staging")
                .text("ecs", "deregister-task-definition", "--task-definition", revision, "--query", "tasks");

        String output = astra.succeed("service", "rollback", "testbed", "staging", "-w", "--yes");

        assertThat(output).contains("It restores release", "Deployment completed!");
        assertThat(runningImage(estate)).isEqualTo(before);
        assertThat(path(estate)).isEqualTo("/");
    }

    @Test
    @Order(3)
    void aFailingDeploymentGivesTheHealthCheckBack(AwsEstate estate) throws IOException {
        var astra = astra(estate);
        String before = runningImage(estate);
        say("image( *)= \"[^\"]+\"", "image$1= \"ghcr.io/orreri/astra-standin-container:crash\"");

        CommandResult failed = astra.run("service", "deploy", "testbed", "staging", "-w", "--yes");

        assertThat(failed.exitCode()).as(failed.output() + failed.errors()).isEqualTo(7);
        assertThat(failed.errors()).contains("with its health check");
        assertThat(path(estate)).isEqualTo("/");
        assertThat(runningImage(estate)).isEqualTo(before);
    }

    @Test
    @Order(4)
    void aDeploymentUnderWayIsCancelled(AwsEstate estate) throws IOException {
        var astra = astra(estate);
        String before = runningImage(estate);
        // Its tasks never become healthy, so that it is still under way when it is cancelled.
        push(estate, "unhealthy-1", "f");
        say("image( *)= \"[^\"]+\"", "image$1= \"" + repository(estate) + ":unhealthy-1\"");
        astra.succeed("service", "deploy", "testbed", "staging", "--yes", "--force");

        String output = astra.succeed("service", "cancel", "testbed", "staging", "-w");

        assertThat(output).contains("Cancelled deployment", "is being restored", "Deployment completed!");
        assertThat(path(estate)).isEqualTo("/");
        assertThat(runningImage(estate)).isEqualTo(before);
        assertThat(astra.run("service", "cancel", "testbed", "staging").exitCode())
                .isEqualTo(3);
    }

    @Test
    @Order(5)
    void theNumberOfTasksOutlastsARestartAndAPlan(AwsEstate estate) {
        var astra = astra(estate);
        String before = runningImage(estate);

        astra.succeed("service", "scale", "testbed", "staging", "--tasks", "2", "-w");
        astra.succeed("service", "restart", "testbed", "staging", "-w");

        assertThat(runningImage(estate)).isEqualTo(before);
        assertThat(astra.succeed("service", "status", "testbed", "staging")).contains("2 of 2 tasks run");
        assertEmptyPlan(estate);
        astra.succeed("service", "scale", "testbed", "staging", "--tasks", "1", "-w");
    }

    @Test
    @Order(6)
    void theHistoryTellsAllOfIt(AwsEstate estate) {
        String output = astra(estate).succeed("service", "history", "testbed", "staging", "--limit", "4");

        assertThat(output.lines().skip(1).limit(4))
                .satisfiesExactly(
                        cancelled -> assertThat(cancelled).contains("cancelled"),
                        failed -> assertThat(failed).contains("failed", "astra-standin-container:crash"),
                        back -> assertThat(back).contains("*", "completed", "back to"),
                        second -> assertThat(second).contains("completed", "health_check.path"));
    }

    @Test
    @Order(7)
    void whatRunsIsTheLastCompletedReleaseAfterAnySequenceOfWork(AwsEstate estate) throws IOException {
        var astra = astra(estate);
        push(estate, "v2", "c");
        push(estate, "v3", "d");
        push(estate, "crash", "e");
        long seed = Long.getLong("releases.seed", 1);
        var work = new RandomReleases(astra, manifest(), repository(estate), seed);

        work.begin();
        for (int step = 0; step < 8; step++) {
            work.step();
        }

        awaitRest(estate);
        astra.succeed("service", "history", "testbed", "staging");
        String history = astra.succeed("service", "history", "testbed", "staging", "-o", "json");
        Matcher last = COMPLETED.matcher(history);
        String when = "seed %d: %s%n%s".formatted(seed, work.told(), history);
        assertThat(last.find()).as(when).isTrue();
        assertThat(last.group("running")).as(when).isEqualTo("true");
        assertThat(runningRevision(estate)).as(when).isEqualTo(last.group("revision"));
        assertThat(path(estate)).as(when).isEqualTo(work.paths().getOrDefault(last.group("digest"), path(estate)));
        assertThat(history).as(when).doesNotContain("\"in_progress\"");
        assertThat(astra.succeed(
                        "service", "rollback", "testbed", "staging", "--to", last.group("number"), "--dry-run"))
                .as(when)
                .contains("Nothing would change");
    }

    @Test
    @Order(8)
    void terraformHasNothingToSayAboutIt(AwsEstate estate) {
        assertEmptyPlan(estate);
    }

    private static void assertEmptyPlan(AwsEstate estate) {
        AwsClient staging = estate.account("staging");
        List<Path> stacks = estate.stacks().stream()
                .filter(stack -> stack.toString().contains("staging") && stack.endsWith("testbed"))
                .toList();

        assertThat(stacks).isNotEmpty();
        for (Path stack : stacks) {
            try (var terraform = TerraformSandbox.in(stack, staging::redirect)) {
                terraform.assertEmptyPlan();
            }
        }
    }
}
