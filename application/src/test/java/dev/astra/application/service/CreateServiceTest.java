package dev.astra.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.dns.DelegationGate;
import dev.astra.application.dns.Delegations;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.testing.MemoryCloud;
import dev.astra.application.testing.MemoryConfiguration;
import dev.astra.application.testing.Samples;
import dev.astra.domain.dns.Delegation;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.Exposure;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import dev.astra.ports.testkit.service.TaskSpecs;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CreateServiceTest {
    private Delegation delegation = new Delegation.To(List.of("ns.example.com"));
    private final MemoryCloud cloud = new MemoryCloud();
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final MemoryConfiguration configuration = new MemoryConfiguration();
    private final CloudAccess clouds = new CloudAccess(cloud, store, configuration, Path.of("home"));
    private final CreateService create = new CreateService(
            clouds,
            store,
            new StackWorks(clouds, cloud.engine, () -> cloud.engine),
            new RepositoryRoot(configuration),
            new LeaseKeeper(store::leases, cloud.time, "ada@workshop"),
            new DelegationGate(new Delegations(zone -> delegation, true)));

    private @Nullable DeploymentState fate = DeploymentState.COMPLETED;

    @BeforeEach
    void haveAnEnvironment() {
        store.organizations().save(Samples.organization());
        store.accounts().save(Samples.environment("staging"));
        cloud.engine.made = stack -> {
            var standIn = TaskSpecs.web(Samples.WEB, ServiceShape.STAND_IN, "1");
            cloud.runtime.rollOut(Samples.WEB, cloud.runtime.register(Samples.WEB, standIn));
            if (fate != null) {
                cloud.runtime.end(fate);
            }
        };
    }

    @Test
    void aNewServiceIsWrittenMadeAndRemembered() {
        var result = create.execute(command(Exposure.PUBLIC));

        assertThat(result.files()).containsExactly("staging/us-east-2/web/main.tf");
        assertThat(result.changes()).isEqualTo(1);
        assertThat(result.service().repository()).isEqualTo("registry.example.com/web");
        assertThat(result.service().addresses())
                .extracting(address -> address.uri() + " " + address.label())
                .containsExactly(
                        "https://cdn.example.com CDN address", "https://web.example.com Default service address");
        assertThat(store.services().find(Samples.STAGING, Samples.WEB)).contains(result.service());
    }

    @Test
    void anInternalServiceIsVisitedAtItsLoadBalancer() {
        assertThat(create.execute(command(Exposure.INTERNAL)).service().addresses())
                .extracting(address -> address.uri() + " " + address.label())
                .containsExactly(
                        "https://lb.example.com LB address", "https://web.example.com Default service address");
    }

    @Test
    void aWorkerHasNoAddress() {
        assertThat(create.execute(command(Exposure.WORKER)).service().addresses())
                .isEmpty();
    }

    @Test
    void aServiceThatIsThereIsRefusedAndLeftAlone() {
        store.services().save(Samples.service("web"));

        for (int attempt = 0; attempt < 2; attempt++) {
            refused(Exposure.WORKER, CoreError.ALREADY_EXISTS);
        }

        assertThat(cloud.engine.applied()).isEmpty();
        assertThat(store.services().find(Samples.STAGING, Samples.WEB)).contains(Samples.service("web"));
    }

    @Test
    void aRunThatWasBrokenOffIsFinishedByTheNext() {
        fate = null;
        refused(Exposure.PUBLIC, CoreError.TIMED_OUT);

        cloud.runtime.complete();
        var result = create.execute(command(Exposure.PUBLIC));

        assertThat(result.changes()).isZero();
        refused(Exposure.PUBLIC, CoreError.ALREADY_EXISTS);
    }

    @Test
    void aRunThatWasBrokenOffIsNotFinishedAsSomethingElse() {
        fate = null;
        refused(Exposure.PUBLIC, CoreError.TIMED_OUT);
        cloud.runtime.complete();

        refused(Exposure.INTERNAL, CoreError.ALREADY_EXISTS);

        assertThat(create.execute(command(Exposure.PUBLIC)).service().exposure())
                .isEqualTo(Exposure.PUBLIC);
    }

    @Test
    void aStandInThatDoesNotRunIsToldAndTheServiceIsThereAllTheSame() {
        fate = DeploymentState.FAILED;

        refused(Exposure.PUBLIC, CoreError.DEPLOYMENT_FAILED);

        assertThat(store.services().find(Samples.STAGING, Samples.WEB)).isPresent();
        refused(Exposure.PUBLIC, CoreError.ALREADY_EXISTS);
    }

    @Test
    void withoutADelegationNothingIsMadeForWhichACertificateIsNeeded() {
        delegation = new Delegation.Nowhere();

        refused(Exposure.PUBLIC, CoreError.NOT_DELEGATED);
        refused(Exposure.INTERNAL, CoreError.NOT_DELEGATED);

        assertThat(cloud.engine.applied()).isEmpty();
        assertThat(create.execute(command(Exposure.WORKER)).changes()).isEqualTo(1);
    }

    @Test
    void oneThatWaitedForTheDelegationIsCreatedOnceItIsThere() {
        delegation = new Delegation.Nowhere();
        refused(Exposure.PUBLIC, CoreError.NOT_DELEGATED);

        delegation = new Delegation.To(List.of("ns.example.com"));

        assertThat(create.execute(command(Exposure.PUBLIC)).changes()).isEqualTo(1);
    }

    @Test
    void aDelegationThatCannotBeCheckedIsNoObstacle() {
        delegation = new Delegation.Unchecked("there is no network");

        assertThat(create.execute(command(Exposure.PUBLIC)).changes()).isEqualTo(1);
    }

    private void refused(Exposure exposure, CoreError code) {
        assertThatThrownBy(() -> create.execute(command(exposure)))
                .isInstanceOfSatisfying(
                        AstraException.class,
                        refusal -> assertThat(refusal.code())
                                .as(refusal.getMessage())
                                .isEqualTo(code));
    }

    private static CreateService.Command command(Exposure exposure) {
        return new CreateService.Command(
                Samples.STAGING, Samples.WEB, exposure, Path.of("terraform"), ProgressListener.silent());
    }
}
