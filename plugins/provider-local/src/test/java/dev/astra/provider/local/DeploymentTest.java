package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.Location;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.SecretBinding;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskSpec;
import dev.astra.ports.service.ServiceRuntime;
import dev.astra.ports.testkit.service.TaskSpecs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story a deployment tells, in the words of the cloud it stands in for. */
final class DeploymentTest {
    private static final ServiceName TESTBED = new ServiceName("testbed");

    @TempDir
    private Path home;

    private Estate estate() {
        return Estate.in(home);
    }

    private Location staging() {
        return estate().environment("staging");
    }

    private ServiceRuntime runtime() {
        return estate().cloud().services(staging());
    }

    @BeforeEach
    void runTestbed() {
        estate().running(staging(), "testbed", 2);
    }

    private void pass(int seconds) {
        estate().cloud().time().sleep(Duration.ofSeconds(seconds));
    }

    private static TaskSpec web(String image) {
        return TaskSpecs.web(TESTBED, new ImageReference(image), "2");
    }

    private Deployment rollOut(TaskSpec specification) {
        return runtime().rollOut(TESTBED, runtime().register(TESTBED, specification));
    }

    private List<String> messagesSince(int count) {
        return runtime().events(TESTBED).stream()
                .skip(count)
                .map(ServiceEvent::message)
                .toList();
    }

    private Deployment asked(Deployment deployment) {
        return runtime().deployment(TESTBED, deployment.id());
    }

    @Test
    void aDeploymentIsToldAsInTheBook() {
        int before = runtime().events(TESTBED).size();

        var deployment = rollOut(web("ghcr.io/example/app:2"));
        pass(120);

        String task = "\\(task [0-9a-f]{32}\\)";
        String targets =
                "\\(target-group arn:aws:elasticloadbalancing:us-east-2:\\d{12}:targetgroup/testbed/[0-9a-f]{16}\\)";
        assertThat(deployment.id().value()).matches("ecs-svc/\\d{19}");
        assertThat(messagesSince(before))
                .satisfiesExactly(
                        started -> assertThat(started).matches("has started 2 tasks: " + task + " " + task + "\\."),
                        registered -> assertThat(registered).matches("registered 2 targets in " + targets),
                        stopped -> assertThat(stopped)
                                .matches("has stopped 2 running tasks: " + task + " " + task + "\\."),
                        draining -> assertThat(draining).isEqualTo("has begun draining connections on 2 tasks."),
                        completed -> assertThat(completed)
                                .isEqualTo("(deployment " + deployment.id() + ") deployment completed."),
                        steady -> assertThat(steady).isEqualTo("has reached a steady state."));
    }

    @Test
    void aDeploymentTakesItsTime() {
        var deployment = rollOut(web("ghcr.io/example/app:2"));

        pass(15);
        assertThat(asked(deployment).running()).isZero();
        assertThat(runtime().tasks(TESTBED)).extracting(Task::status).contains("PENDING");
        pass(15);
        assertThat(asked(deployment).running()).isEqualTo(2);
        assertThat(runtime().get(TESTBED).running()).isEqualTo(4);
        pass(20);
        assertThat(runtime().tasks(TESTBED)).extracting(Task::status).contains("DEACTIVATING");
        assertThat(asked(deployment).state()).isEqualTo(DeploymentState.IN_PROGRESS);
        pass(40);
        assertThat(asked(deployment).state()).isEqualTo(DeploymentState.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({
        "ghcr.io/example/app:2-crash, Essential container in task exited (exit code 1)",
        "ghcr.io/example/app:oom, OutOfMemoryError: Container killed due to memory usage (exit code 137)",
        "ghcr.io/example/app:2-unhealthy, Task failed ELB health checks in (target-group ",
        "ghcr.io/example/app:missing, CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ghcr.io/example/app:missing: ghcr.io/example/app:missing: not found",
    })
    void wordsInATagDecideHowADeploymentFails(String image, String reason) {
        int before = runtime().events(TESTBED).size();
        var former = runtime().get(TESTBED);

        var deployment = rollOut(web(image));
        pass(300);

        assertThat(asked(deployment).state()).isEqualTo(DeploymentState.FAILED);
        assertThat(asked(deployment).failed()).isGreaterThanOrEqualTo(3);
        assertThat(asked(deployment).reason()).isEqualTo("ECS deployment circuit breaker: tasks failed to start.");
        assertThat(runtime().tasks(TESTBED))
                .extracting(Task::stoppedReason)
                .anyMatch(why -> why != null && why.startsWith(reason));
        var restored = runtime().get(TESTBED);
        assertThat(restored.revision()).isEqualTo(former.revision());
        assertThat(restored.running()).isEqualTo(2);
        assertThat(restored.deployments().getFirst().running()).isEqualTo(2);
        assertThat(messagesSince(before))
                .contains("(deployment " + deployment.id() + ") deployment failed: tasks failed to start.")
                .contains("rolling back to deployment "
                        + restored.deployments().getFirst().id() + ".")
                .endsWith("has reached a steady state.");
    }

    @Test
    void roomIsNoWordForRunningOutOfMemory() {
        var deployment = rollOut(web("ghcr.io/example/app:mushroom-2"));
        pass(120);

        assertThat(asked(deployment).state()).isEqualTo(DeploymentState.COMPLETED);
    }

    @Test
    void aSecretThatDoesNotExistFailsTheDeployment() {
        var absent = new SecretReference("arn:aws:secretsmanager:us-east-2:%s:secret:astra/staging/testbed/no-abcdef"
                .formatted(staging().account()));
        var secrets = List.of(new SecretBinding("NO", absent));

        var deployment = rollOut(TaskSpecs.web(TESTBED, new ImageReference("app:2"), Map.of(), secrets));
        pass(300);

        assertThat(asked(deployment).state()).isEqualTo(DeploymentState.FAILED);
        assertThat(runtime().tasks(TESTBED))
                .extracting(Task::stoppedReason)
                .anyMatch(why ->
                        why != null && why.startsWith("ResourceInitializationError") && why.contains(absent.value()));
    }

    @Test
    void aSecretThatExistsIsNoObstacle() {
        var stored = estate().cloud().secrets(staging()).create(TESTBED, new SecretName("k"), new SecretValue("v"));
        var secrets = List.of(new SecretBinding("K", stored.reference()));

        var deployment = rollOut(TaskSpecs.web(TESTBED, new ImageReference("app:2"), Map.of(), secrets));
        pass(120);

        assertThat(asked(deployment).state()).isEqualTo(DeploymentState.COMPLETED);
    }

    @Test
    void anImageOfARepositoryThatDoesNotExistCannotBePulled() {
        String registry = staging().account() + ".dkr.ecr.us-east-2.amazonaws.com/";

        var own = rollOut(web(registry + "testbed:2"));
        pass(120);
        var other = rollOut(web(registry + "other:2"));
        pass(300);

        assertThat(asked(own).state()).isEqualTo(DeploymentState.COMPLETED);
        assertThat(asked(other).state()).isEqualTo(DeploymentState.FAILED);
    }

    @Test
    void manyTasksAreReplacedAFewAtATime() {
        estate().running(staging(), "big", 10);
        var big = new ServiceName("big");

        runtime().rollOut(big, runtime().get(big).revision());
        pass(600);

        var batches = runtime().events(big).stream()
                .map(ServiceEvent::message)
                .filter(message -> message.startsWith("has started"))
                .map(message -> message.substring(0, message.indexOf(':')))
                .toList();
        assertThat(batches)
                .containsExactly(
                        "has started 4 tasks",
                        "has started 4 tasks",
                        "has started 2 tasks",
                        "has started 4 tasks",
                        "has started 4 tasks",
                        "has started 2 tasks");
        assertThat(runtime().get(big).running()).isEqualTo(10);
    }

    @Test
    void aWorkerHasNoLoadBalancer() {
        estate().apply(Estate.service(staging(), "jobs", Exposure.WORKER, 1));
        pass(120);

        assertThat(runtime().events(new ServiceName("jobs")))
                .extracting(ServiceEvent::message)
                .noneMatch(message -> message.contains("target") || message.contains("draining"))
                .endsWith("has reached a steady state.");
    }

    @Test
    void aServiceWithoutTasksIsSteadyAtOnce() {
        estate().apply(Estate.service(staging(), "idle", Exposure.PUBLIC, 0));
        pass(20);

        var idle = runtime().get(new ServiceName("idle"));
        assertThat(idle.running()).isZero();
        assertThat(idle.deployments().getFirst().state()).isEqualTo(DeploymentState.COMPLETED);
    }
}
