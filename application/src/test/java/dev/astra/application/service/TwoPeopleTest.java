package dev.astra.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.testing.MemoryCloud;
import dev.astra.application.testing.MemoryConfiguration;
import dev.astra.application.testing.Samples;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleaseOutcome;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people who deploy the same service. */
final class TwoPeopleTest {
    private final MemoryCloud cloud = new MemoryCloud();
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final CloudAccess clouds = new CloudAccess(cloud, store, new MemoryConfiguration(), Path.of("home"));
    private final ServiceLookup services = new ServiceLookup(clouds, store);

    @BeforeEach
    void runAService() {
        store.organizations().save(Samples.organization());
        store.accounts().save(Samples.environment("staging"));
        store.services().save(Samples.service("web"));
        var specification = new ManifestReader().read(manifest("web:1")).require();
        cloud.runtime.rollOut(Samples.WEB, cloud.runtime.register(Samples.WEB, specification));
        cloud.runtime.complete();
    }

    private ServiceLease lease(String person) {
        return new ServiceLease(new LeaseKeeper(store::leases, Timekeeper.system(), person));
    }

    private Deployment deploy(String person, String image, boolean force) {
        var author = new ReleaseAuthor(() -> new Caller(person, List.of()), store);
        var use = new DeployService(
                clouds,
                store,
                services,
                new DeploymentPreparation(clouds, store, new ManifestReader()),
                new ReleaseStart(clouds, store, author),
                lease(person));
        var command = new DeployService.Command(
                Samples.STAGING, Samples.WEB, manifest(image), null, force, ProgressListener.silent());
        return Objects.requireNonNull(use.execute(command).deployment());
    }

    private WatchDeployment.Result watch(String person, Deployment deployment, Consumer<DeploymentProgress> meanwhile) {
        return new WatchDeployment(clouds, store, services, lease(person))
                .execute(new WatchDeployment.Command(
                        Samples.STAGING,
                        Samples.WEB,
                        deployment.id(),
                        Duration.ofMinutes(30),
                        null,
                        true,
                        new DeploymentListener() {
                            @Override
                            public void event(ServiceEvent event) {}

                            @Override
                            public void progress(DeploymentProgress progress) {
                                meanwhile.accept(progress);
                            }
                        }));
    }

    private List<Release> releases() {
        return store.releases()
                .newest(Samples.STAGING, Samples.WEB, PageRequest.first())
                .items();
    }

    private static ManifestSource manifest(String image) {
        return new ManifestSource("web.hcl", """
                containers = [{ name = "web", image = "%s", cpu = 256, memory = 512 }]
                """.formatted(image));
    }

    /** Somebody else does something now, in a thread of their own as another process would. */
    private static void elsewhere(Runnable work) {
        var failures = new CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
                failures.complete(null);
            } catch (RuntimeException | Error e) {
                failures.completeExceptionally(e);
            }
        });
        failures.join();
    }

    @Test
    void theOtherIsToldWhoseDeploymentIsUnderWay() {
        deploy("ada", "web:2", false);

        assertThatThrownBy(() -> deploy("grace", "web:3", false))
                .isInstanceOfSatisfying(AstraException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(CoreError.DEPLOYMENT_RUNNING);
                    assertThat(refusal).hasMessageContaining("release 2 by ada");
                });
    }

    @Test
    void whoeverSeesADeploymentThroughKeepsOthersOut() {
        var deployment = deploy("ada", "web:2", false);

        watch(
                "ada",
                deployment,
                progress -> elsewhere(() -> {
                    assertThatThrownBy(() -> deploy("grace", "web:3", false))
                            .isInstanceOfSatisfying(AstraException.class, refusal -> {
                                assertThat(refusal.code()).isEqualTo(CoreError.LEASED);
                                assertThat(refusal)
                                        .hasMessageContaining("ada")
                                        .hasMessageContaining("is watching a deployment of web in staging");
                                assertThat(refusal.failure().nextSteps())
                                        .singleElement()
                                        .asString()
                                        .contains("--force", "astra service cancel web staging");
                            });
                    cloud.runtime.complete();
                }));

        assertThat(releases().getFirst().outcome()).isEqualTo(ReleaseOutcome.COMPLETED);
    }

    @Test
    void whoeverWatchesIsToldByWhomTheyWereSuperseded() {
        var deployment = deploy("ada", "web:2", false);

        var result = watch(
                "ada",
                deployment,
                progress -> elsewhere(() -> {
                    if (!progress.deployment().state().finished()) {
                        deploy("grace", "web:3", true);
                    }
                }));

        assertThat(result.deployment().state()).isEqualTo(DeploymentState.SUPERSEDED);
        assertThat(Objects.requireNonNull(result.successor()).author()).isEqualTo("grace");
        assertThat(releases())
                .extracting(Release::outcome)
                .containsExactly(ReleaseOutcome.IN_PROGRESS, ReleaseOutcome.SUPERSEDED, ReleaseOutcome.COMPLETED);
    }

    @Test
    void theFirstReleaseIsWhatRanBefore() {
        deploy("ada", "web:2", false);

        assertThat(releases()).extracting(Release::number).containsExactly(2, 1);
        assertThat(releases().getLast().revision().value()).isEqualTo("web:1");
        assertThat(releases().getLast().reason()).isEqualTo("what ran before the first release");
    }
}
