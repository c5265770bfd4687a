package dev.astra.ports.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.service.ServiceRuntime;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ServiceRuntime} keeps to while a revision takes over from another, and when it fails to. Providers
 * have their own words for events; these tests look at what happens.
 */
@Floor(14)
public abstract class RollOutContract extends CapabilityContract<ServiceFixture> {
    private static final int DESIRED = 2;

    private final ServiceName service = Fresh.service();

    /** The contract of deployments, for {@link Capability#SERVICES}. */
    protected RollOutContract() {
        super(Capability.SERVICES);
    }

    private ServiceRuntime runtime() {
        return fixture().cloud().services(fixture().location());
    }

    private RevisionId start() {
        var first = TaskSpecs.web(service, fixture().healthyImage(), "1");
        fixture().start(fixture().location(), service, first, DESIRED);
        return runtime().get(service).revision();
    }

    private RevisionId register(ImageReference image, String version) {
        return runtime().register(service, TaskSpecs.web(service, image, version));
    }

    private Deployment rollOut(ImageReference image, String version) {
        return runtime().rollOut(service, register(image, version));
    }

    private Deployment asked(Deployment deployment) {
        return runtime().deployment(service, deployment.id());
    }

    private Deployment finished(Deployment deployment) {
        return fixture().await(() -> asked(deployment), answer -> answer.state().finished());
    }

    private RunningService steady(RevisionId revision) {
        return fixture()
                .await(
                        () -> runtime().get(service),
                        answer -> answer.revision().equals(revision)
                                && answer.running() == answer.desired()
                                && live().stream()
                                        .allMatch(task -> task.revision().equals(revision)));
    }

    private List<Task> live() {
        return runtime().tasks(service).stream()
                .filter(task -> task.stoppedReason() == null)
                .toList();
    }

    @Test
    void rollingOutReturnsAtOnce() {
        var before = start();

        var deployment = rollOut(fixture().healthyImage(), "2");

        assertThat(deployment.state()).isEqualTo(DeploymentState.IN_PROGRESS);
        assertThat(deployment.revision()).isNotEqualTo(before);
        assertThat(deployment.desired()).isEqualTo(DESIRED);
        assertThat(deployment.failed()).isZero();
        assertThat(runtime().get(service).revision()).isEqualTo(deployment.revision());
    }

    @Test
    void aHealthyRevisionTakesOver() {
        start();

        var deployment = finished(rollOut(fixture().healthyImage(), "2"));

        assertThat(deployment.state()).isEqualTo(DeploymentState.COMPLETED);
        assertThat(deployment.running()).isEqualTo(DESIRED);
        assertThat(deployment.failed()).isZero();
        assertThat(deployment.reason()).isNotBlank();
    }

    @Test
    void newTasksReplaceTheOldOnes() {
        start();
        var old = live().stream().map(Task::id).toList();

        var deployment = finished(rollOut(fixture().healthyImage(), "2"));
        steady(deployment.revision());

        assertThat(live()).hasSize(DESIRED).extracting(Task::id).doesNotContainAnyElementsOf(old);
        assertThat(live()).extracting(Task::revision).containsOnly(deployment.revision());
    }

    @Test
    void aServiceNeverRunsFewerTasksThanItShould() {
        start();
        var deployment = rollOut(fixture().healthyImage(), "2");

        fixture()
                .await(
                        () -> {
                            assertThat(runtime().get(service).running()).isGreaterThanOrEqualTo(DESIRED);
                            return asked(deployment);
                        },
                        answer -> answer.state().finished());
    }

    @Test
    void whatHappensIsToldInOrder() {
        start();
        var told = runtime().events(service).stream().map(ServiceEvent::id).toList();

        finished(rollOut(fixture().healthyImage(), "2"));

        var events = runtime().events(service);
        assertThat(events).extracting(ServiceEvent::at).isSorted();
        assertThat(events).extracting(ServiceEvent::id).doesNotHaveDuplicates();
        assertThat(events).filteredOn(event -> !told.contains(event.id())).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theRevisionThatRunsCanBeRolledOutAgain() {
        var revision = start();
        var old = live().stream().map(Task::id).toList();

        var deployment = finished(runtime().rollOut(service, revision));
        steady(revision);

        assertThat(deployment.state()).isEqualTo(DeploymentState.COMPLETED);
        assertThat(live()).hasSize(DESIRED).extracting(Task::id).doesNotContainAnyElementsOf(old);
    }

    @Test
    void anEarlierRevisionCanBeRolledOut() {
        var first = start();
        finished(rollOut(fixture().healthyImage(), "2"));

        finished(runtime().rollOut(service, first));

        assertThat(steady(first).running()).isEqualTo(DESIRED);
    }

    @Test
    void aCrashingRevisionFailsAndTheFormerOneIsRestored() {
        var former = start();

        var failed = finished(rollOut(fixture().crashingImage(), "2"));

        assertThat(failed.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(failed.failed()).isPositive();
        assertThat(failed.reason()).isNotBlank();
        assertThat(steady(former).running()).isEqualTo(DESIRED);
    }

    @Test
    void anUnhealthyRevisionFailsAndTheFormerOneIsRestored() {
        var former = start();

        var failed = finished(rollOut(fixture().unhealthyImage(), "2"));

        assertThat(failed.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(steady(former).running()).isEqualTo(DESIRED);
    }

    @Test
    void aServiceKeepsRunningWhileARevisionFails() {
        start();
        var deployment = rollOut(fixture().crashingImage(), "2");

        fixture()
                .await(
                        () -> {
                            assertThat(runtime().get(service).running()).isGreaterThanOrEqualTo(DESIRED);
                            return asked(deployment);
                        },
                        answer -> answer.state().finished());
    }

    @Test
    void afterAFailureAHealthyRevisionTakesOver() {
        var former = start();
        finished(rollOut(fixture().crashingImage(), "2"));
        steady(former);

        var deployment = finished(rollOut(fixture().healthyImage(), "3"));

        assertThat(deployment.state()).isEqualTo(DeploymentState.COMPLETED);
        assertThat(steady(deployment.revision()).running()).isEqualTo(DESIRED);
    }

    @Test
    void aDeploymentUnderWayIsSuperseded() {
        start();
        var first = rollOut(fixture().healthyImage(), "2");

        var second = rollOut(fixture().healthyImage(), "3");

        assertThat(asked(first).state()).isEqualTo(DeploymentState.SUPERSEDED);
        assertThat(asked(second).state()).isEqualTo(DeploymentState.IN_PROGRESS);
        assertThat(finished(second).state()).isEqualTo(DeploymentState.COMPLETED);
        assertThat(steady(second.revision()).running()).isEqualTo(DESIRED);
    }

    @Test
    void aDeploymentThatIsOverCanBeAskedForWhileTheNextOneRuns() {
        start();
        var first = finished(rollOut(fixture().healthyImage(), "2"));

        rollOut(fixture().healthyImage(), "3");

        assertThat(asked(first).state()).isEqualTo(DeploymentState.COMPLETED);
    }

    @Test
    void ofDeploymentsStartedAtOnceOneStays() {
        start();
        var revisions = List.of(
                register(fixture().healthyImage(), "2"), register(fixture().healthyImage(), "3"));

        var deployments = Together.run(revisions.size(), number -> runtime().rollOut(service, revisions.get(number)));

        assertThat(deployments).extracting(Deployment::id).doesNotHaveDuplicates();
        var chosen = runtime().get(service).revision();
        assertThat(revisions).contains(chosen);
        assertThat(steady(chosen).running()).isEqualTo(DESIRED);
    }
}
