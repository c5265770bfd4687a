package dev.astra.ports.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretPin;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.secret.VersionStage;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.secret.SecretVault;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import dev.astra.ports.testkit.cloud.CloudFixture;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every {@link SecretVault} keeps to with several versions of a secret, and with references to them. */
@Floor(13)
public abstract class SecretVersionsContract extends CapabilityContract<CloudFixture> {
    private final ServiceName service = Fresh.service();
    private final SecretName name = Fresh.secret();

    /** The contract of {@link Capability#SECRETS}. */
    protected SecretVersionsContract() {
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

    private Map<String, VersionStage> stages() {
        return vault().versions(service, name).stream()
                .collect(Collectors.toMap(StoredVersion::id, StoredVersion::stage));
    }

    private static Map.Entry<String, VersionStage> at(VersionStage stage, SecretVersion version) {
        return Map.entry(version.versionId(), stage);
    }

    @Test
    void versionsAreListedNewestFirst() {
        var first = create("first");
        var second = overwrite("second");
        var third = overwrite("third");

        assertThat(vault().versions(service, name))
                .isSortedAccordingTo(
                        Comparator.comparing(StoredVersion::createdAt).reversed())
                .extracting(StoredVersion::version)
                .containsExactlyInAnyOrder(third, second, first);
        assertThat(stages())
                .containsOnly(
                        at(VersionStage.CURRENT, third),
                        at(VersionStage.PREVIOUS, second),
                        at(VersionStage.EARLIER, first));
    }

    @Test
    void anOnlyVersionIsTheCurrentOne() {
        var first = create("first");

        assertThat(stages()).containsOnly(at(VersionStage.CURRENT, first));
    }

    @Test
    void versionsOfWhatIsNotThereAreNotFound() {
        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().versions(service, name));
    }

    @Test
    void theListOfVersionsCannotBeChanged() {
        create("first");

        Failing.onChange(vault().versions(service, name));
    }

    @Test
    void anEarlierVersionIsMadeCurrentAndNoneIsLost() {
        var first = create("first");
        var second = overwrite("second");
        var third = overwrite("third");

        assertThat(vault().makeCurrent(service, name, first.versionId())).isEqualTo(first);

        assertThat(stages())
                .containsOnly(
                        at(VersionStage.CURRENT, first),
                        at(VersionStage.PREVIOUS, third),
                        at(VersionStage.EARLIER, second));
        assertThat(vault().read(second.reference())).isEqualTo(new SecretValue("second"));
        assertThat(vault().read(third.reference())).isEqualTo(new SecretValue("third"));
    }

    @Test
    void makingTheCurrentVersionCurrentChangesNothing() {
        var first = create("first");
        var second = overwrite("second");

        vault().makeCurrent(service, name, second.versionId());

        assertThat(stages()).containsOnly(at(VersionStage.CURRENT, second), at(VersionStage.PREVIOUS, first));
    }

    @Test
    void aVersionStoredAfterGoingBackIsTheCurrentOne() {
        var first = create("first");
        var second = overwrite("second");
        vault().makeCurrent(service, name, first.versionId());

        var third = overwrite("third");

        assertThat(stages())
                .containsOnly(
                        at(VersionStage.CURRENT, third),
                        at(VersionStage.PREVIOUS, first),
                        at(VersionStage.EARLIER, second));
    }

    @Test
    void aVersionThatIsNotThereCannotBeMadeCurrent() {
        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().makeCurrent(service, name, "nonsense"));
        create("first");

        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().makeCurrent(service, name, "nonsense"));
    }

    @Test
    void keptVersionsAreReadableAfterAnyNumberOfOthers() {
        var first = create("first");
        var second = overwrite("second");
        vault().keep(service, name, Set.of(first.versionId()));
        vault().keep(service, name, Set.of(first.versionId(), second.versionId()));
        for (int i = 0; i < 4; i++) {
            overwrite("further " + i);
        }
        vault().keep(service, name, Set.of(second.versionId()));

        assertThat(vault().read(first.reference())).isEqualTo(new SecretValue("first"));
        assertThat(vault().read(second.reference())).isEqualTo(new SecretValue("second"));
        assertThat(stages()).hasSize(6);
    }

    @Test
    void aReferenceTellsItsKeyAndItsVersion() {
        var stored = create("first");

        assertThat(vault().pin(service, stored.reference())).contains(new SecretPin(name, stored.versionId()));
    }

    @Test
    void aReferenceOfAnotherServiceOrEnvironmentIsNone() {
        var stored = create("first");
        var shorter =
                new ServiceName(service.value().substring(0, service.value().length() - 1));

        assertThat(vault().pin(Fresh.service(), stored.reference())).isEmpty();
        assertThat(vault().pin(shorter, stored.reference())).isEmpty();
        assertThat(fixture().cloud().secrets(fixture().elsewhere()).pin(service, stored.reference()))
                .isEmpty();
    }

    @Test
    void nonsenseInPlaceOfAReferenceIsNone() {
        for (var nonsense : List.of("", " ", "nonsense", ":::", "arn:", "a\nb", "ä\0", "x".repeat(5_000))) {
            assertThat(vault().pin(service, new SecretReference(nonsense))).isEmpty();
        }
    }

    @Test
    void aReferenceIsMovedToAnotherVersion() {
        var first = create("first");
        var second = overwrite("second");

        assertThat(vault().moved(first.reference(), second.versionId())).isEqualTo(second.reference());
        assertThat(vault().moved(second.reference(), first.versionId())).isEqualTo(first.reference());
    }
}
