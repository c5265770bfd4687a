package dev.astra.ports.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.HealthCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Traffic;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.service.ServiceRuntime;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import org.junit.jupiter.api.Test;

/**
 * What a {@link ServiceRuntime} with load balancers keeps to when a revision is rolled out together with how requests
 * reach it, and when such a deployment is cancelled.
 */
@Floor(7)
public abstract class ReleaseRollOutContract extends CapabilityContract<ServiceFixture> {
    private static final int DESIRED = 2;
    private static final HealthCheck CHECK = new HealthCheck("/health", "200,204", 20, 6, 3, 4, 90);

    private final ServiceName service = Fresh.service();

    /** The contract of deployments as a unit, for {@link Capability#SERVICES}. */
    protected ReleaseRollOutContract() {
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

    private Traffic traffic() {
        return runtime().traffic(service).orElseThrow();
    }

    private Traffic changed() {
        return new Traffic(traffic().routing(), CHECK, 45);
    }

    private Deployment rollOut(ImageReference image) {
        var revision = runtime().register(service, TaskSpecs.web(service, image, "2"));
        return runtime().rollOut(service, revision, changed());
    }

    private Deployment finished(Deployment deployment) {
        return fixture()
                .await(
                        () -> runtime().deployment(service, deployment.id()),
                        answer -> answer.state().finished());
    }

    @Test
    void requestsReachTheContainerThatHasTheServicesName() {
        start();

        assertThat(traffic().routing().container()).isEqualTo(service.value());
        assertThat(traffic().routing().port()).isEqualTo(8080);
        assertThat(traffic().healthCheck().path()).startsWith("/");
    }

    @Test
    void aRevisionIsRolledOutWithItsHealthCheckAndItsDrain() {
        start();
        var wanted = changed();

        var deployment = finished(rollOut(fixture().healthyImage()));

        assertThat(deployment.state()).isEqualTo(DeploymentState.COMPLETED);
        assertThat(traffic()).isEqualTo(wanted);
    }

    @Test
    void whatAFailedDeploymentChangedCanBeRestored() {
        var former = start();
        var before = traffic();
        var failed = finished(rollOut(fixture().crashingImage()));
        assertThat(failed.state()).isEqualTo(DeploymentState.FAILED);

        runtime().direct(service, before);

        assertThat(traffic()).isEqualTo(before);
        fixture()
                .await(
                        () -> runtime().get(service),
                        answer -> answer.revision().equals(former)
                                && answer.deployments().getFirst().state() == DeploymentState.COMPLETED);
    }

    @Test
    void directingTwiceStartsNothing() {
        start();
        var wanted = changed();

        runtime().direct(service, wanted);
        runtime().direct(service, wanted);

        assertThat(traffic()).isEqualTo(wanted);
        assertThat(runtime().get(service).deployments())
                .extracting(Deployment::state)
                .containsOnly(DeploymentState.COMPLETED);
    }

    @Test
    void aCancelledDeploymentFailsAndTheFormerRevisionComesBack() {
        var former = start();
        var deployment = rollOut(fixture().healthyImage());

        runtime().cancel(service, deployment.id());

        assertThat(finished(deployment).state()).isEqualTo(DeploymentState.FAILED);
        fixture()
                .await(
                        () -> runtime().get(service),
                        answer -> answer.revision().equals(former)
                                && answer.running() == DESIRED
                                && answer.deployments().getFirst().state() == DeploymentState.COMPLETED);
    }

    @Test
    void aDeploymentThatIsOverCannotBeCancelled() {
        start();
        var deployment = finished(rollOut(fixture().healthyImage()));

        assertThatThrownBy(() -> runtime().cancel(service, deployment.id()))
                .isInstanceOfSatisfying(
                        AstraException.class,
                        refusal -> assertThat(refusal.code().category()).isEqualTo(ErrorCategory.CONFLICT));
    }

    @Test
    void afterACancellationAHealthyRevisionTakesOver() {
        start();
        runtime().cancel(service, rollOut(fixture().healthyImage()).id());

        var deployment = finished(rollOut(fixture().healthyImage()));

        assertThat(deployment.state()).isEqualTo(DeploymentState.COMPLETED);
        assertThat(traffic().healthCheck()).isEqualTo(CHECK);
    }
}
