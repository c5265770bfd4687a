package dev.astra.aws.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.ports.service.ServiceRuntime;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.service.TaskSpecs;
import dev.astra.testsupport.emulator.Call;
import dev.astra.testsupport.emulator.EcsControl.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deployments that ECS no longer lists with their service, and what it told meanwhile. */
@Emulated
final class DeploymentHistoryTest {
    private final FargateServices services;
    private final ServiceName service = Fresh.service();

    DeploymentHistoryTest(EmulatedAws aws) {
        this.services = new FargateServices(aws);
    }

    @BeforeEach
    void start() {
        services.start(services.location(), service, TaskSpecs.web(service, services.healthyImage(), "1"), 1);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private ServiceRuntime runtime() {
        return services.cloud().services(services.location());
    }

    private Deployment rollOut(ImageReference image, String version) {
        return runtime().rollOut(service, runtime().register(service, TaskSpecs.web(service, image, version)));
    }

    private Deployment asked(DeploymentId id) {
        return runtime().deployment(service, id);
    }

    /** Lets a further deployment finish, and ECS forget all others. */
    private void overtake() {
        rollOut(services.healthyImage(), "last");
        settle();
    }

    private void settle() {
        services.await(
                () -> runtime().get(service),
                running -> running.deployments().size() == 1
                        && running.deployments().getFirst().state().finished());
    }

    private Deployment finished(Deployment deployment) {
        return services.await(
                () -> asked(deployment.id()), answer -> answer.state().finished());
    }

    @Test
    void aCompletedDeploymentIsRemembered() {
        var deployment = finished(rollOut(services.healthyImage(), "2"));
        overtake();
        services.emulator().clearCalls();

        var remembered = asked(deployment.id());

        assertThat(remembered.state()).isEqualTo(DeploymentState.COMPLETED);
        assertThat(remembered.revision()).isEqualTo(new RevisionId(service + ":2"));
        assertThat(remembered.startedAt()).isEqualTo(deployment.startedAt());
        assertThat(remembered.reason()).isNotBlank();
        assertThat(services.emulator().calls()).extracting(Call::action).contains("ListServiceDeployments");
    }

    @Test
    void aFailedDeploymentIsRemembered() {
        var deployment = finished(rollOut(services.crashingImage(), "2"));
        settle();
        overtake();

        var remembered = asked(deployment.id());

        assertThat(remembered.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(remembered.failed()).isEqualTo(deployment.failed()).isPositive();
        assertThat(remembered.reason()).contains("circuit breaker");
    }

    @Test
    void aFailureThatIsOvertakenWhileItIsRolledBackStaysAFailure() {
        var deployment = finished(rollOut(services.crashingImage(), "2"));
        overtake();

        assertThat(asked(deployment.id()).state()).isEqualTo(DeploymentState.FAILED);
    }

    @Test
    void anOvertakenDeploymentIsRemembered() {
        var deployment = rollOut(services.healthyImage(), "2");
        overtake();

        assertThat(asked(deployment.id()).state()).isEqualTo(DeploymentState.SUPERSEDED);
    }

    @Test
    void eventsTellWithoutTheServicesNameWhatHappens() {
        overtake();

        assertThat(runtime().events(service))
                .extracting(ServiceEvent::message)
                .contains("has reached a steady state.")
                .anyMatch(message -> message.matches("has started 1 tasks: \\(task [0-9a-f]{32}\\)\\."))
                .anyMatch(message -> message.matches("\\(deployment ecs-svc/\\d+\\) deployment completed\\."))
                .anyMatch(message ->
                        message.matches("\\(taskSet ecs-svc/\\d+\\) has begun draining connections on 1 tasks\\."));
    }

    @Test
    void aTaskTellsWhyItStopped() {
        services.emulator().ecs().behave(service.value(), Behaviour.OOM);
        finished(rollOut(services.healthyImage(), "2"));

        assertThat(runtime().tasks(service))
                .extracting(Task::stoppedReason)
                .contains("Essential container in task exited (" + service
                        + " exited with code 137: OutOfMemoryError: Container killed due to memory usage)");
    }

    @Test
    void aTaskWhoseImageIsMissingTellsSo() {
        finished(rollOut(new ImageReference("123456789012.dkr.ecr.us-east-2.amazonaws.com/testbed:missing"), "2"));

        assertThat(runtime().tasks(service))
                .extracting(Task::stoppedReason)
                .anyMatch(reason -> reason != null && reason.startsWith("CannotPullContainerError"));
    }
}
