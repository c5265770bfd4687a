package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EcsRolloutTest {
    private final EcsStage stage = EcsStage.set();

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(stage.emulator());
        stage.close();
    }

    @Test
    void aDeploymentReplacesTasksAndSaysSoInTheWordsOfEcs() {
        stage.createAndSettle("rolling", "repository/app:1", true, true);
        stage.deploy("rolling", "repository/app:2");
        stage.advance(180);

        assertThat(stage.events("rolling"))
                .containsExactly(
                        "(service rolling) has started 2 tasks: (task T) (task T).",
                        "(service rolling) registered 2 targets in (target-group GROUP)",
                        "(service rolling) (deployment DEPLOYMENT) deployment completed.",
                        "(service rolling) has reached a steady state.",
                        "(service rolling) has started 2 tasks: (task T) (task T).",
                        "(service rolling) registered 2 targets in (target-group GROUP)",
                        "(service rolling) has stopped 2 running tasks: (task T) (task T).",
                        "(service rolling) deregistered 2 targets in (target-group GROUP)",
                        "(service rolling, taskSet DEPLOYMENT) has begun draining connections on 2 tasks.",
                        "(service rolling) (deployment DEPLOYMENT) deployment completed.",
                        "(service rolling) has reached a steady state.");
        assertThat(stage.describe("rolling"))
                .contains("\"rolloutState\": \"COMPLETED\"", "task-definition/rolling:2", "\"runningCount\": 2");
        assertThat(stage.stoppedTasks("rolling"))
                .contains("\"stopCode\": \"ServiceSchedulerInitiated\"", "Scaling activity initiated by (deployment");
    }

    @Test
    void aTaskLivesThroughAllItsStates() {
        stage.createAndSettle("states", "repository/app:1", true, true);
        stage.deploy("states", "repository/app:2");

        stage.advance(2);
        assertThat(newestTask("states")).contains("\"lastStatus\": \"PROVISIONING\"");
        stage.advance(6);
        assertThat(newestTask("states")).contains("\"lastStatus\": \"PENDING\"", "\"pullStartedAt\"");
        stage.advance(10);
        assertThat(newestTask("states")).contains("\"lastStatus\": \"ACTIVATING\"");
        stage.advance(5);
        assertThat(newestTask("states")).contains("\"lastStatus\": \"RUNNING\"", "\"startedAt\"");
    }

    @Test
    void aFailingDeploymentIsRolledBack() {
        stage.createAndSettle("breaking", "repository/app:1", true, true);
        stage.deploy("breaking", "repository/app:2-crash");
        stage.advance(60);

        assertThat(stage.describe("breaking"))
                .contains(
                        "ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/",
                        "\"rolloutState\": \"FAILED\"",
                        "ECS deployment circuit breaker: tasks failed to start.");
        stage.advance(60);
        assertThat(stage.describe("breaking"))
                .contains("task-definition/breaking:1")
                .doesNotContain("FAILED");
        assertThat(stage.events("breaking"))
                .containsSubsequence(
                        "(service breaking) (deployment DEPLOYMENT) deployment failed: tasks failed to start.",
                        "(service breaking) rolling back to deployment DEPLOYMENT.",
                        "(service breaking) has reached a steady state.");
        assertThat(stage.stoppedTasks("breaking"))
                .contains(
                        "\"exitCode\": 1",
                        "\"stopCode\": \"EssentialContainerExited\"",
                        "Essential container in task exited");
        assertThat(stage.call("ListServiceDeployments", "{\"cluster\": \"staging\", \"service\": \"breaking\"}"))
                .contains("ROLLBACK_SUCCESSFUL", "SUCCESSFUL");
    }

    @Test
    void withoutRollbackAFailedDeploymentStaysAsItIs() {
        stage.createAndSettle("stuck", "repository/app:1", true, false);
        stage.deploy("stuck", "repository/missing:2");
        stage.advance(300);

        assertThat(stage.describe("stuck"))
                .contains("\"rolloutState\": \"FAILED\"", "\"runningCount\": 2")
                .doesNotContain("rolling back");
        assertThat(stage.stoppedTasks("stuck"))
                .contains("\"stopCode\": \"TaskFailedToStart\"", "CannotPullContainerError");
    }

    @Test
    void withoutACircuitBreakerEcsGoesOnTrying() {
        stage.createAndSettle("patient", "repository/app:1", false, false);
        stage.deploy("patient", "repository/app:2-oom");
        stage.advance(300);

        assertThat(stage.events("patient")).anyMatch(text -> text.contains("unable to consistently start tasks"));
        assertThat(stage.describe("patient"))
                .contains("\"rolloutState\": \"IN_PROGRESS\"")
                .doesNotContain("\"failedTasks\": 0,\n");
        assertThat(stage.stoppedTasks("patient")).contains("\"exitCode\": 137", "OutOfMemoryError");
    }

    @Test
    void aTaskThatFailsItsHealthChecksIsReplaced() {
        stage.createAndSettle("sick", "repository/app:1", false, false);
        stage.deploy("sick", "repository/app:2-unhealthy");
        stage.advance(90);

        assertThat(stage.events("sick"))
                .contains("(service sick) (task T) (port 8080) is unhealthy in (target-group GROUP) due to"
                        + " (reason Health checks failed with these codes: [503]).");
        assertThat(stage.stoppedTasks("sick")).contains("Task failed ELB health checks in (target-group ");
    }

    @Test
    void aNewDeploymentSupersedesOneUnderWay() {
        stage.createAndSettle("hasty", "repository/app:1", true, true);
        stage.deploy("hasty", "repository/app:2");
        stage.advance(10);
        stage.deploy("hasty", "repository/app:3");
        assertThat(stage.describe("hasty")).contains("hasty:1", "hasty:2", "hasty:3");
        stage.advance(200);

        assertThat(stage.describe("hasty")).contains("hasty:3").doesNotContain("hasty:2");
        assertThat(stage.call("ListServiceDeployments", "{\"cluster\": \"staging\", \"service\": \"hasty\"}"))
                .contains("\"status\": \"STOPPED\"", "superseded");
    }

    @Test
    void aDeploymentCanBeStoppedAndRollsBack() {
        stage.createAndSettle("halted", "repository/app:1", true, true);
        stage.deploy("halted", "repository/app:2");
        stage.advance(15);
        String listed = stage.call("ListServiceDeployments", "{\"cluster\": \"staging\", \"service\": \"halted\"}");
        String arn = listed.replaceAll("(?s).*?\"serviceDeploymentArn\": \"([^\"]+)\".*", "$1");

        stage.call("StopServiceDeployment", "{\"serviceDeploymentArn\": \"%s\"}".formatted(arn));
        stage.advance(120);

        assertThat(stage.describe("halted")).contains("halted:1").doesNotContain("halted:2");
        assertThat(stage.call("DescribeServiceDeployments", "{\"serviceDeploymentArns\": [\"%s\"]}".formatted(arn)))
                .contains("ROLLBACK_SUCCESSFUL", "\"rollback\"");
    }

    @Test
    void scalingStartsAndStopsTasksWithoutANewDeployment() {
        stage.createAndSettle("scaled", "repository/app:1", true, true);
        stage.call("UpdateService", "{\"cluster\": \"staging\", \"service\": \"scaled\", \"desiredCount\": 3}");
        stage.advance(60);
        assertThat(stage.describe("scaled")).contains("\"runningCount\": 3");
        stage.call("UpdateService", "{\"cluster\": \"staging\", \"service\": \"scaled\", \"desiredCount\": 1}");
        stage.advance(120);

        assertThat(stage.describe("scaled")).contains("\"runningCount\": 1");
        assertThat(stage.events("scaled"))
                .containsOnlyOnce("(service scaled) (deployment DEPLOYMENT) deployment completed.")
                .contains("(service scaled) has stopped 2 running tasks: (task T) (task T).");
    }

    @Test
    void aTestMayDecideHowAServiceBehaves() {
        stage.createAndSettle("moody", "repository/app:1", true, true);
        stage.emulator().ecs().behave("moody", EcsControl.Behaviour.CRASH);
        stage.emulator().ecs().crashTask("moody", 3);
        stage.advance(40);

        assertThat(stage.stoppedTasks("moody")).contains("\"exitCode\": 3", "\"exitCode\": 1");
    }

    @Test
    void containersWriteToTheirLogStreams() {
        stage.createAndSettle("talking", "repository/app:7", true, true);
        stage.emulator().ecs().writeLog("talking", "a line of the test");
        try (JsonApi logs = EcsStage.logs(stage.emulator())) {
            assertThat(logs.call("FilterLogEvents", "{\"logGroupName\": \"/web\", \"filterPattern\": \"test\"}"))
                    .contains("a line of the test", "\"logStreamName\": \"web/app/");
            assertThat(logs.call("FilterLogEvents", "{\"logGroupName\": \"/web\", \"filterPattern\": \"starting\"}"))
                    .contains("starting app from repository/app:7");
        }
    }

    @Test
    void aCommandRunsOnlyWhereExecIsEnabled() {
        stage.createAndSettle("closed", "repository/app:1", true, true);
        String task = stage.call("ListTasks", "{\"cluster\": \"staging\", \"serviceName\": \"closed\"}")
                .replaceAll("(?s).*?\"(arn:[^\"]+)\".*", "$1");

        assertThat(stage.call("ExecuteCommand", """
                {"cluster": "staging", "task": "%s", "command": "sh", "interactive": true}""".formatted(task)))
                .contains("InvalidParameterException", "execute command was not enabled");
    }

    @Test
    void aDeletedServiceDrainsBeforeItIsGone() {
        stage.createAndSettle("leaving", "repository/app:1", true, true);
        stage.call("DeleteService", "{\"cluster\": \"staging\", \"service\": \"leaving\", \"force\": true}");

        assertThat(stage.describe("leaving")).contains("\"status\": \"DRAINING\"");
        stage.advance(120);
        assertThat(stage.describe("leaving")).contains("\"status\": \"INACTIVE\"", "\"runningCount\": 0");
    }

    private String newestTask(String service) {
        String described = stage.describe(service);
        String deployment = described.replaceAll("(?s).*?\"deployments\": \\[\\{\"id\": \"([^\"]+)\".*", "$1");
        String listed =
                stage.call("ListTasks", "{\"cluster\": \"staging\", \"startedBy\": \"%s\"}".formatted(deployment));
        String arns = listed.substring(listed.indexOf('['), listed.indexOf(']') + 1);
        return stage.call("DescribeTasks", "{\"cluster\": \"staging\", \"tasks\": %s}".formatted(arns));
    }
}
