package dev.astra.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.service.ServiceLookup;
import dev.astra.application.testing.MemoryCloud;
import dev.astra.application.testing.MemoryConfiguration;
import dev.astra.application.testing.Samples;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PutSecretTest {
    private static final SecretName TOKEN = new SecretName("token");

    private final MemoryCloud cloud = new MemoryCloud();
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final CloudAccess clouds = new CloudAccess(cloud, store, new MemoryConfiguration(), Path.of("home"));
    private final PutSecret put = new PutSecret(
            new ServiceVaults(clouds, new ServiceLookup(clouds, store)),
            store,
            new LeaseKeeper(store::leases, cloud.time, "ada@workshop"));

    @BeforeEach
    void haveAService() {
        store.organizations().save(Samples.organization());
        store.accounts().save(Samples.environment("staging"));
        store.services().save(Samples.service("web"));
    }

    @Test
    void aFurtherVersionIsStoredOnlyWhenThatIsWantedAndTheFormerStaysReadable() {
        var first = stored(command("canary-one", false, false));

        refused(command("canary-two", false, false), CoreError.ALREADY_EXISTS);
        var second = stored(command("canary-two", true, false));

        assertThat(cloud.vault.read(first.reference()).reveal()).isEqualTo("canary-one");
        assertThat(cloud.vault.read(second.reference()).reveal()).isEqualTo("canary-two");
    }

    @Test
    void aDryRunChecksEverythingAndStoresNothing() {
        assertThat(put.execute(command("canary", false, true)).version()).isNull();
        assertThat(cloud.vault.list(Samples.WEB)).isEmpty();

        put.execute(command("canary", false, false));

        refused(command("canary", false, true), CoreError.ALREADY_EXISTS);
    }

    @Test
    void aValueIsMeasuredInBytes() {
        refused(command("", false, false), CoreError.INVALID_INPUT);
        refused(command("ü".repeat(32_769), false, false), CoreError.INVALID_INPUT);

        assertThat(put.execute(command("ü".repeat(32_768), false, false)).version())
                .isNotNull();
    }

    private SecretVersion stored(PutSecret.Command command) {
        return Objects.requireNonNull(put.execute(command).version());
    }

    private void refused(PutSecret.Command command, CoreError code) {
        assertThatThrownBy(() -> put.execute(command)).isInstanceOfSatisfying(AstraException.class, refusal -> {
            assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
            assertThat(refusal.failure().toString()).doesNotContain("canary").doesNotContain("ü");
        });
    }

    private static PutSecret.Command command(String value, boolean overwrite, boolean dryRun) {
        return new PutSecret.Command(
                Samples.STAGING, Samples.WEB, TOKEN, new SecretValue(value), overwrite, null, dryRun);
    }
}
