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
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueChange;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DeployServiceTest {
    private static final RevisionId FIRST = new RevisionId("web:1");

    private final MemoryCloud cloud = new MemoryCloud();
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final CloudAccess clouds = new CloudAccess(cloud, store, new MemoryConfiguration(), Path.of("home"));
    private final ServiceLookup services = new ServiceLookup(clouds, store);
    private final DeploymentPreparation preparation = new DeploymentPreparation(clouds, store, new ManifestReader());
    private final DeployService deploy = new DeployService(
            clouds,
            store,
            services,
            preparation,
            new ReleaseStart(clouds, store, new ReleaseAuthor(() -> new Caller("key1", List.of()), store)),
            new ServiceLease(new LeaseKeeper(store::leases, cloud.time, "ada@workshop")));

    @BeforeEach
    void runAService() {
        store.organizations().save(Samples.organization());
        store.accounts().save(Samples.environment("staging"));
        store.services().save(Samples.service("web"));
        cloud.vault.create(Samples.WEB, new SecretName("token"), new SecretValue("canary"));
        var specification =
                new ManifestReader().read(manifest("web:1", "web/token/1")).require();
        cloud.runtime.rollOut(Samples.WEB, cloud.runtime.register(Samples.WEB, specification));
        cloud.runtime.complete();
    }

    @Test
    void aPreviewShowsEachDifferenceAndChangesNothing() {
        var preview = new PreviewDeployment(services, preparation)
                .execute(new PreviewDeployment.Command(Samples.STAGING, Samples.WEB, manifest("web:2", "web/token/1")));

        assertThat(preview.changes())
                .containsExactly(new ValueChange("containers[web].image", Value.of("web:1"), Value.of("web:2")));
        assertThat(preview.running().revision()).isEqualTo(FIRST);
        assertThat(cloud.runtime.revisions()).containsExactly(FIRST);
    }

    @Test
    void aDeploymentRegistersWhatTheManifestSaysAndStartsIt() {
        var result = deploy.execute(command(manifest("web:2", "web/token/1"), FIRST, false));

        assertThat(result.changes()).hasSize(1);
        assertThat(result.deployment()).isNotNull();
        assertThat(cloud.runtime.get(Samples.WEB).revision()).isEqualTo(new RevisionId("web:2"));
        assertThat(cloud.runtime
                        .specification(new RevisionId("web:2"))
                        .containers()
                        .getFirst()
                        .image()
                        .tag())
                .isEqualTo("2");
    }

    @Test
    void nothingIsDeployedWhenNothingHasChanged() {
        var result = deploy.execute(command(manifest("web:1", "web/token/1"), null, false));

        assertThat(result.deployment()).isNull();
        assertThat(cloud.runtime.get(Samples.WEB).deployments()).hasSize(1);
    }

    @Test
    void whatHasNotChangedIsDeployedAgainOnlyByForce() {
        var result = deploy.execute(command(manifest("web:1", "web/token/1"), null, true));

        assertThat(result.deployment()).isNotNull();
        assertThat(cloud.runtime.revisions()).containsExactly(FIRST);
        assertThat(cloud.runtime.get(Samples.WEB).deployments()).hasSize(2);
    }

    @Test
    void aDeploymentUnderWayIsLeftAloneUnlessForced() {
        deploy.execute(command(manifest("web:2", "web/token/1"), null, false));

        refused(
                () -> deploy.execute(command(manifest("web:3", "web/token/1"), null, false)),
                CoreError.DEPLOYMENT_RUNNING,
                refusal -> assertThat(refusal).hasMessageContaining("deployment-2"));
        deploy.execute(command(manifest("web:3", "web/token/1"), null, true));

        assertThat(cloud.runtime.get(Samples.WEB).deployments())
                .extracting(deployment -> deployment.state())
                .containsExactly(DeploymentState.IN_PROGRESS, DeploymentState.SUPERSEDED, DeploymentState.COMPLETED);
    }

    @Test
    void changesThatWereApprovedForAnotherRevisionAreNotDeployed() {
        refused(
                () -> deploy.execute(command(manifest("web:2", "web/token/1"), new RevisionId("web:0"), false)),
                CoreError.CHANGED_MEANWHILE,
                refusal -> assertThat(cloud.runtime.revisions()).containsExactly(FIRST));
    }

    @Test
    void aSecretThatDoesNotExistIsToldWithItsPlaceBeforeAnythingIsRegistered() {
        refused(
                () -> deploy.execute(command(manifest("web:2", "web/token/7"), null, false)),
                CoreError.INVALID_MANIFEST,
                refusal -> assertThat(refusal.failure().diagnostics())
                        .extracting(Diagnostic::toLine)
                        .containsExactly("web.hcl:7:46: the secret version web/token/7 does not exist"
                                + " (store it with astra secret put and paste the reference it prints)"));
        assertThat(cloud.runtime.revisions()).containsExactly(FIRST);
    }

    @Test
    void anImageThatDoesNotExistIsToldWithItsPlaceBeforeAnythingIsRegistered() {
        cloud.missingImages.add("web:2");

        refused(
                () -> deploy.execute(command(manifest("web:2", "web/token/1"), null, false)),
                CoreError.NOT_FOUND,
                refusal -> assertThat(refusal.failure().diagnostics())
                        .extracting(Diagnostic::toLine)
                        .containsExactly("web.hcl:4:15: the image web:2 does not exist"));
        assertThat(cloud.runtime.revisions()).containsExactly(FIRST);
    }

    @Test
    void aMisspeltServiceIsRefusedWithTheOneThatWasMeant() {
        refused(
                () -> services.find(Samples.STAGING, new ServiceName("webb")),
                CoreError.NOT_FOUND,
                refusal -> assertThat(refusal.failure().nextSteps()).containsExactly("Did you mean web?"));
        refused(
                () -> services.find(Samples.STAGING, new ServiceName("billing")),
                CoreError.NOT_FOUND,
                refusal -> assertThat(refusal.failure().nextSteps())
                        .containsExactly("Create it with astra service create billing staging public."));
    }

    @Test
    void aMisspeltEnvironmentIsRefusedWithTheOneThatWasMeant() {
        refused(
                () -> services.find(new AccountName("stagign"), Samples.WEB),
                CoreError.NOT_FOUND,
                refusal -> assertThat(refusal.failure().nextSteps()).containsExactly("Did you mean staging?"));
    }

    @Test
    void twoDeploymentsOfOneServiceDoNotBeginAtOnce() {
        store.leases().acquire("deploy staging/web", "grace@office", cloud.time.now());

        refused(
                () -> deploy.execute(command(manifest("web:2", "web/token/1"), null, false)),
                CoreError.LEASED,
                refusal -> assertThat(cloud.runtime.revisions()).containsExactly(FIRST));
    }

    private static void refused(ThrowingCallable work, CoreError code, Consumer<AstraException> further) {
        assertThatThrownBy(work).isInstanceOfSatisfying(AstraException.class, refusal -> {
            assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
            further.accept(refusal);
        });
    }

    private static DeployService.Command command(
            ManifestSource manifest, @Nullable RevisionId approved, boolean force) {
        return new DeployService.Command(
                Samples.STAGING, Samples.WEB, manifest, approved, force, ProgressListener.silent());
    }

    private static ManifestSource manifest(String image, String secret) {
        return new ManifestSource("web.hcl", """
                containers = [
                  {
                    name    = "web"
                    image   = "%s"
                    cpu     = 256
                    memory  = 512
                    secrets = [{ name = "TOKEN", valueFrom = "%s" }]
                  }
                ]
                """.formatted(image, secret));
    }
}
