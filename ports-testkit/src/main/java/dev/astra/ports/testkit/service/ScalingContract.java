package dev.astra.ports.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.service.ServiceRuntime;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import org.junit.jupiter.api.Test;

/** What every {@link ServiceRuntime} keeps to when the number of tasks changes. */
@Floor(6)
public abstract class ScalingContract extends CapabilityContract<ServiceFixture> {
    private final ServiceName service = Fresh.service();

    /** The contract of scaling, for {@link Capability#SERVICES}. */
    protected ScalingContract() {
        super(Capability.SERVICES);
    }

    private ServiceRuntime runtime() {
        return fixture().cloud().services(fixture().location());
    }

    private void start(int desired) {
        var first = TaskSpecs.web(service, fixture().healthyImage(), "1");
        fixture().start(fixture().location(), service, first, desired);
    }

    private RunningService settled(int tasks) {
        return fixture().await(() -> runtime().get(service), answer -> answer.running() == tasks);
    }

    @Test
    void scalingReturnsAtOnceWithTheNewNumber() {
        start(1);

        assertThat(runtime().scale(service, 3).desired()).isEqualTo(3);
        assertThat(runtime().get(service).desired()).isEqualTo(3);
    }

    @Test
    void furtherTasksRunTheSameRevision() {
        start(1);
        var before = runtime().get(service);

        runtime().scale(service, 3);

        var after = settled(3);
        assertThat(after.revision()).isEqualTo(before.revision());
        assertThat(after.deployments().getFirst().id())
                .isEqualTo(before.deployments().getFirst().id());
        assertThat(runtime().tasks(service).stream().filter(task -> task.stoppedReason() == null))
                .allSatisfy(task -> assertThat(task.revision()).isEqualTo(before.revision()));
    }

    @Test
    void whatRunsStaysWhenTasksAreAdded() {
        start(1);
        var first = runtime().tasks(service).getLast().id();

        runtime().scale(service, 2);
        settled(2);

        assertThat(runtime().tasks(service))
                .filteredOn(task -> task.id().equals(first))
                .allSatisfy(task -> assertThat(task.running()).isTrue());
    }

    @Test
    void aServiceCanBeScaledDownToNothingAndUpAgain() {
        start(2);
        runtime().scale(service, 0);
        assertThat(settled(0).desired()).isZero();

        runtime().scale(service, 1);

        assertThat(settled(1).desired()).isEqualTo(1);
    }

    @Test
    void theNumberOutlastsTheNextDeployment() {
        start(1);
        runtime().scale(service, 2);
        settled(2);

        var deployment = runtime().rollOut(service, runtime().get(service).revision());

        assertThat(deployment.desired()).isEqualTo(2);
        assertThat(settled(2).desired()).isEqualTo(2);
    }

    @Test
    void aServiceThatDoesNotExistIsNotScaled() {
        Failing.with(ErrorCategory.NOT_FOUND, () -> runtime().scale(service, 1));
    }
}
