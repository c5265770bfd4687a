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
import dev.astra.domain.service.Release;
import dev.astra.domain.service.RevisionId;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RollBackServiceTest {
    private final MemoryCloud cloud = new MemoryCloud();
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final CloudAccess clouds = new CloudAccess(cloud, store, new MemoryConfiguration(), Path.of("home"));
    private final ServiceLookup services = new ServiceLookup(clouds, store);
    private final ServiceLease lease = new ServiceLease(new LeaseKeeper(store::leases, Timekeeper.system(), "ada"));
    private final ReleaseStart releases =
            new ReleaseStart(clouds, store, new ReleaseAuthor(() -> new Caller("ada", List.of()), store));

    @BeforeEach
    void runTwoReleases() {
        store.organizations().save(Samples.organization());
        store.accounts().save(Samples.environment("staging"));
        store.services().save(Samples.service("web"));
        var specification = new ManifestReader().read(manifest("web:1")).require();
        cloud.runtime.rollOut(Samples.WEB, cloud.runtime.register(Samples.WEB, specification));
        cloud.runtime.complete();
        deploy("web:2");
        deploy("web:3");
    }

    private static ManifestSource manifest(String image) {
        return new ManifestSource("web.hcl", """
                containers = [{ name = "web", image = "%s", cpu = 256, memory = 512 }]
                """.formatted(image));
    }

    private void deploy(String image) {
        var preparation = new DeploymentPreparation(clouds, store, new ManifestReader());
        new DeployService(clouds, store, services, preparation, releases, lease)
                .execute(new DeployService.Command(
                        Samples.STAGING, Samples.WEB, manifest(image), null, false, ProgressListener.silent()));
        cloud.runtime.complete();
    }

    private RollBackService.Result rollBack(@Nullable Integer to) {
        var preparation = new RollbackPreparation(clouds, releases);
        return new RollBackService(store, services, preparation, releases, lease)
                .execute(new RollBackService.Command(
                        Samples.STAGING, Samples.WEB, to, false, ProgressListener.silent()));
    }

    private RevisionId restored(@Nullable Integer to) {
        Deployment deployment = Objects.requireNonNull(rollBack(to).deployment());
        cloud.runtime.complete();
        return deployment.revision();
    }

    private Release newest() {
        return store.releases()
                .newest(Samples.STAGING, Samples.WEB, PageRequest.first())
                .items()
                .getFirst();
    }

    private Release release(int number) {
        return store.releases().find(Samples.STAGING, Samples.WEB, number).orElseThrow();
    }

    @Test
    void theReleaseBeforeRunsAgainAsARevisionThatIsThere() {
        assertThat(restored(null)).isEqualTo(release(2).revision());

        assertThat(newest().content()).isEqualTo(release(2).content());
        assertThat(newest().restores()).isEqualTo(2);
    }

    @Test
    void aRevisionThatWasClearedAwayIsRegisteredAnew() {
        cloud.runtime.withdraw(release(2).revision());

        RevisionId revision = restored(2);

        assertThat(revision).isNotEqualTo(release(2).revision()).isEqualTo(newest().revision());
        assertThat(cloud.runtime.specification(revision))
                .isEqualTo(release(2).content().specification());
        assertThat(rollBack(2).deployment()).isNull();
    }

    @Test
    void anImageThatIsGoneIsNamed() {
        cloud.missingImages.add("web:2");

        assertThatThrownBy(() -> rollBack(2)).isInstanceOfSatisfying(AstraException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(CoreError.NOT_FOUND);
            assertThat(refusal.failure().diagnostics())
                    .singleElement()
                    .asString()
                    .contains("web:2", "is gone");
        });
    }

    @Test
    void aReleaseThatNeverWasIsRefused() {
        assertThatThrownBy(() -> rollBack(9)).hasMessageContaining("has no release 9");
    }
}
