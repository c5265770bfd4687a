package dev.astra.application.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.application.testing.MemoryCloud;
import dev.astra.application.testing.Samples;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.Failures;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.service.ContainerState;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskEnd;
import dev.astra.domain.service.TaskHealth;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.failure.FailureKind;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.log.LogSource;
import dev.astra.ports.service.ServiceRuntime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FailureWatchTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final RevisionId BAD = new RevisionId("web:2");

    private final List<Task> tasks = new ArrayList<>();
    private final List<DiagnosedFailure> told = new ArrayList<>();
    private final FailureWatch watch = new FailureWatch(
            new Tasks(),
            FailureDiagnosis.in(
                    new Logs(), new Location(Samples.STAGING, new AccountId("123456789012"), Samples.REGION)),
            told::add);

    private static Task stopped(String id, @Nullable Integer exitCode, @Nullable String words, String reason) {
        var container = new ContainerState("web", exitCode, words, null);
        return new Task(
                id,
                BAD,
                "STOPPED",
                BEGIN.plusSeconds(1),
                reason,
                TaskHealth.UNKNOWN,
                null,
                new TaskEnd(null, List.of(container)));
    }

    private static Deployment deployment(int failed) {
        return new Deployment(
                new DeploymentId("d"), BAD, DeploymentState.IN_PROGRESS, "under way", 1, 0, failed, BEGIN);
    }

    private void look(int failed, String... events) {
        var all = new ArrayList<ServiceEvent>();
        for (String event : events) {
            all.add(new ServiceEvent(event, BEGIN.plusSeconds(2), event));
        }
        watch.look(Samples.WEB, deployment(failed), all);
    }

    @Test
    void theFirstFailedTaskIsExplainedWithItsOwnLastLines() {
        tasks.add(stopped("task-1", 1, null, "Essential container in task exited"));

        look(1);

        assertThat(told).singleElement().satisfies(failure -> {
            assertThat(failure.cause().kind()).isEqualTo(FailureKind.CRASHED);
            assertThat(failure.task()).isEqualTo("task-1");
            assertThat(failure.lines())
                    .extracting(LogLine::message)
                    .hasSize(10)
                    .last()
                    .isEqualTo("line 11 of task-1");
        });
    }

    @Test
    void furtherTasksOfTheSameCauseAreNotToldAgain() {
        tasks.add(stopped("task-1", 1, null, "Essential container in task exited"));
        look(1);
        tasks.add(stopped("task-2", 1, null, "Essential container in task exited"));
        tasks.add(stopped("task-3", 137, "OutOfMemoryError: killed", "Essential container in task exited"));
        look(3);

        assertThat(told)
                .extracting(failure -> failure.cause().kind())
                .containsExactly(FailureKind.CRASHED, FailureKind.OUT_OF_MEMORY);
    }

    @Test
    void aTaskWhoseContainersAreNotToldOfYetIsWaitedFor() {
        var early =
                new Task("task-1", BAD, "DEPROVISIONING", BEGIN.plusSeconds(1), "Essential container in task exited");
        tasks.add(early);
        look(1);
        assertThat(told).isEmpty();

        tasks.set(0, stopped("task-1", 127, null, "Essential container in task exited"));
        look(1);

        assertThat(told)
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause().sentence()).contains("127"));
    }

    @Test
    void tasksOfOtherRevisionsAndThoseTakenAwayDoNotCount() {
        tasks.add(new Task(
                "old", new RevisionId("web:1"), "STOPPED", BEGIN.plusSeconds(1), "Task failed ELB health checks"));
        tasks.add(stopped("task-1", 143, null, "Scaling activity initiated by (deployment ecs-svc/1)"));

        look(1);

        assertThat(told).isEmpty();
    }

    @Test
    void whatOnlyAnEventTellsIsToldToo() {
        look(0, "was unable to place a task. Reason: Capacity is unavailable at this time.");
        look(0, "was unable to place a task. Reason: Capacity is unavailable at this time.");

        assertThat(told).singleElement().satisfies(failure -> {
            assertThat(failure.cause().kind()).isEqualTo(FailureKind.NO_CAPACITY);
            assertThat(failure.task()).isNull();
        });
    }

    @Test
    void theStatusOfAFailedHealthCheckComesFromTheEvent() {
        tasks.add(stopped("task-1", 143, null, "Task failed ELB health checks in (target-group web)"));

        look(
                1,
                "(task task-1) (port 8080) is unhealthy in (target-group web) due to (reason Health checks failed with"
                        + " these codes: [502]).");

        assertThat(told)
                .singleElement()
                .satisfies(
                        failure -> assertThat(failure.cause().sentence())
                                .isEqualTo(
                                        "The load balancer's health check on port 8080 failed: it was answered with status 502"));
    }

    /** Every task has written twelve lines. */
    private static final class Logs implements Cloud {
        @Override
        public String providerId() {
            return "logs";
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.LOGS);
        }

        @Override
        public LogSource logs(Location location) {
            return (service, query) -> {
                var lines = new ArrayList<LogLine>();
                for (int i = 0; i < 24; i++) {
                    String task = i % 2 == 0 ? "task-1" : "task-2";
                    lines.add(new LogLine("l" + i, BEGIN.plusMillis(i), task, "line " + i / 2 + " of " + task));
                }
                return new LogPage(lines, null);
            };
        }

        @Override
        public Timekeeper time() {
            return new MemoryCloud().time;
        }
    }

    /** Tells of tasks only. */
    private final class Tasks implements ServiceRuntime {
        @Override
        public List<Task> tasks(ServiceName service) {
            return List.copyOf(tasks);
        }

        @Override
        public RunningService get(ServiceName service) {
            throw absent();
        }

        @Override
        public TaskSpec specification(RevisionId revision) {
            throw absent();
        }

        @Override
        public RevisionId register(ServiceName service, TaskSpec specification) {
            throw absent();
        }

        @Override
        public Deployment rollOut(ServiceName service, RevisionId revision) {
            throw absent();
        }

        @Override
        public Deployment deployment(ServiceName service, DeploymentId deployment) {
            throw absent();
        }

        @Override
        public List<ServiceEvent> events(ServiceName service) {
            throw absent();
        }

        private static RuntimeException absent() {
            return Failures.notFound("It", "all", "this knows of tasks only").exception();
        }
    }
}
