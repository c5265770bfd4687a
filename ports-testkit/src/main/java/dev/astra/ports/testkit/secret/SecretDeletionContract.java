package dev.astra.ports.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.secret.SecretVault;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import dev.astra.ports.testkit.cloud.CloudFixture;
import org.junit.jupiter.api.Test;

/** What every {@link SecretVault} keeps to when secrets are deleted and restored. */
@Floor(8)
public abstract class SecretDeletionContract extends CapabilityContract<CloudFixture> {
    private final ServiceName service = Fresh.service();
    private final SecretName name = Fresh.secret();

    /** The contract of {@link Capability#SECRETS}. */
    protected SecretDeletionContract() {
        super(Capability.SECRETS);
    }

    private SecretVault vault() {
        return fixture().cloud().secrets(fixture().location());
    }

    private SecretVersion create(String value) {
        return vault().create(service, name, new SecretValue(value));
    }

    private SecretVersion overwrite(String value) {
        return vault().overwrite(service, name, new SecretValue(value));
    }

    @Test
    void aDeletedSecretIsNeitherListedNorRead() {
        var stored = create("first");

        var end = vault().delete(service, name, 7);

        assertThat(end).isAfter(fixture().cloud().time().now());
        assertThat(vault().list(service)).isEmpty();
        assertThat(vault().exists(stored.reference())).isFalse();
        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().read(stored.reference()));
        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().versions(service, name));
        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().makeCurrent(service, name, stored.versionId()));
    }

    @Test
    void aDeletedSecretKeepsItsNameUntilItIsGone() {
        create("first");
        vault().delete(service, name, 7);

        Failing.with(ErrorCategory.CONFLICT, () -> create("second"));
        Failing.with(ErrorCategory.CONFLICT, () -> overwrite("second"));
    }

    @Test
    void aRestoredSecretHasAllItsVersions() {
        var first = create("first");
        var second = overwrite("second");
        vault().delete(service, name, 30);

        vault().restore(service, name);

        assertThat(vault().list(service)).extracting(Secret::name).containsExactly(name);
        assertThat(vault().versions(service, name))
                .extracting(StoredVersion::version)
                .containsExactlyInAnyOrder(second, first);
        assertThat(vault().read(first.reference())).isEqualTo(new SecretValue("first"));
        assertThat(vault().deleted(service)).isEmpty();
    }

    @Test
    void deletedSecretsAreListedByName() {
        create("first");
        var other = Fresh.secret();
        vault().create(service, other, new SecretValue("other"));
        assertThat(vault().deleted(service)).isEmpty();

        vault().delete(service, name, 7);

        assertThat(vault().deleted(service)).containsExactly(name);
        Failing.onChange(vault().deleted(service));
    }

    @Test
    void whatIsNotThereCannotBeDeleted() {
        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().delete(service, name, 7));
        create("first");
        vault().delete(service, name, 7);

        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().delete(service, name, 7));
    }

    @Test
    void whatIsNotThereCannotBeRestored() {
        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().restore(service, name));
    }

    @Test
    void restoringWhatIsNotDeletedChangesNothing() {
        var stored = create("first");

        vault().restore(service, name);

        assertThat(vault().read(stored.reference())).isEqualTo(new SecretValue("first"));
    }

    @Test
    void aSecretCanBeRestoredForSevenToThirtyDays() {
        create("first");

        for (int days : new int[] {-1, 0, 6, 31}) {
            Failing.with(ErrorCategory.INVALID_INPUT, () -> vault().delete(service, name, days));
        }

        assertThat(vault().list(service)).hasSize(1);
    }
}
