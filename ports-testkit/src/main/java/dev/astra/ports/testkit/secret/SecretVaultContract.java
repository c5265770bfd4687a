package dev.astra.ports.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.secret.SecretVault;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.Together.Outcome;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import dev.astra.ports.testkit.cloud.CloudFixture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link SecretVault} keeps to. Values planted by the tests must turn up nowhere but where they are read. */
@Floor(19)
public abstract class SecretVaultContract extends CapabilityContract<CloudFixture> {
    private static final String CANARY = "canary-9f1c-must-not-show";
    private static final int MORE_THAN_A_PAGE = 110;

    private final ServiceName service = Fresh.service();

    /** The contract of {@link Capability#SECRETS}. */
    protected SecretVaultContract() {
        super(Capability.SECRETS);
    }

    private SecretVault vault() {
        return fixture().cloud().secrets(fixture().location());
    }

    private static SecretValue value(String text) {
        return new SecretValue(text);
    }

    @Test
    void aStoredValueIsReadByItsReference() {
        var stored = vault().create(service, new SecretName("my_key"), value("first"));

        assertThat(stored.name()).isEqualTo(new SecretName("my_key"));
        assertThat(stored.versionId()).isNotBlank();
        assertThat(vault().read(stored.reference())).isEqualTo(value("first"));
        assertThat(vault().exists(stored.reference())).isTrue();
    }

    @Test
    void creatingASecretTwiceIsAConflictThatLeavesTheFirstValue() {
        var name = Fresh.secret();
        var first = vault().create(service, name, value("first"));

        Failing.with(ErrorCategory.CONFLICT, () -> vault().create(service, name, value("second")));

        assertThat(vault().read(first.reference())).isEqualTo(value("first"));
    }

    @Test
    void earlierVersionsStayReadable() {
        var name = Fresh.secret();
        var first = vault().create(service, name, value("first"));
        var second = vault().overwrite(service, name, value("second"));
        var third = vault().overwrite(service, name, value("third"));

        assertThat(List.of(first, second, third))
                .extracting(SecretVersion::versionId)
                .doesNotHaveDuplicates();
        assertThat(vault().read(first.reference())).isEqualTo(value("first"));
        assertThat(vault().read(second.reference())).isEqualTo(value("second"));
        assertThat(vault().read(third.reference())).isEqualTo(value("third"));
    }

    @Test
    void overwritingWithTheSameValueIsAVersionToo() {
        var name = Fresh.secret();
        var first = vault().create(service, name, value("same"));
        var second = vault().overwrite(service, name, value("same"));

        assertThat(second.reference()).isNotEqualTo(first.reference());
    }

    @Test
    void overwritingWhatIsNotThereIsNotFound() {
        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().overwrite(service, Fresh.secret(), value("any")));
    }

    @Test
    void aServiceWithoutSecretsHasAnEmptyList() {
        assertThat(vault().list(service)).isEmpty();
    }

    @Test
    void secretsAreListedCompletelyAndByName() {
        var names = new ArrayList<SecretName>();
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            names.add(vault().create(service, Fresh.secret(), value("v" + i)).name());
        }

        assertThat(vault().list(service))
                .extracting(Secret::name)
                .containsExactlyElementsOf(names.stream().sorted().toList());
    }

    @Test
    void aSecretIsListedWithItsTimes() {
        var name = Fresh.secret();
        vault().create(service, name, value("first"));
        vault().overwrite(service, name, value("second"));

        assertThat(vault().list(service)).singleElement().satisfies(secret -> {
            assertThat(secret.name()).isEqualTo(name);
            assertThat(secret.changedAt()).isAfterOrEqualTo(secret.createdAt());
            assertThat(secret.accessedAt()).isNull();
        });
    }

    @Test
    void servicesWithACommonBeginningKeepTheirOwnSecrets() {
        var longer = new ServiceName(service + "-v2");
        vault().create(service, new SecretName("token"), value("short"));
        vault().create(longer, new SecretName("token_2"), value("long"));

        assertThat(vault().list(service)).extracting(Secret::name).containsExactly(new SecretName("token"));
        assertThat(vault().list(longer)).extracting(Secret::name).containsExactly(new SecretName("token_2"));
    }

    @Test
    void keysWithACommonBeginningAreSecretsOfTheirOwn() {
        var shorter = vault().create(service, new SecretName("db"), value("short"));
        var longer = vault().create(service, new SecretName("db-password"), value("long"));

        assertThat(vault().read(shorter.reference())).isEqualTo(value("short"));
        assertThat(vault().read(longer.reference())).isEqualTo(value("long"));
        assertThat(vault().list(service)).hasSize(2);
    }

    @Test
    void environmentsKeepTheirOwnSecrets() {
        vault().create(service, Fresh.secret(), value("here"));

        assertThat(fixture().cloud().secrets(fixture().elsewhere()).list(service))
                .isEmpty();
    }

    @Test
    void anyTextCanBeAValue() {
        for (var text : List.of(
                " leading and trailing ",
                "two\nlines\n",
                "{\"json\": [1, \"two\"]}",
                "äöü € 🔑",
                "$(x) `y` %s {} \\",
                "x".repeat(60_000))) {
            var stored = vault().create(service, Fresh.secret(), value(text));
            assertThat(vault().read(stored.reference())).isEqualTo(value(text));
        }
    }

    @Test
    void aReferenceThatNamesNothingIsNotFound() {
        var stored = vault().create(service, Fresh.secret(), value("any"));
        var other = new SecretReference(
                stored.reference().value().replace(stored.versionId(), "00000000-0000-4000-8000-000000000000"));

        assertThat(vault().exists(other)).isFalse();
        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().read(other));
    }

    @Test
    void nonsenseInPlaceOfAReferenceNamesNothing() {
        for (var nonsense : List.of("", " ", "nonsense", ":::", "arn:", "a\nb", "ä\0", "x".repeat(5_000))) {
            var reference = new SecretReference(nonsense);
            assertThat(vault().exists(reference)).isFalse();
            Failing.with(ErrorCategory.NOT_FOUND, () -> vault().read(reference));
        }
    }

    @Test
    void noFailureTellsAValue() {
        var name = Fresh.secret();
        vault().create(service, name, value(CANARY));

        var conflict = Failing.with(ErrorCategory.CONFLICT, () -> vault().create(service, name, value(CANARY)));
        var missing =
                Failing.with(ErrorCategory.NOT_FOUND, () -> vault().overwrite(service, Fresh.secret(), value(CANARY)));

        for (@Nullable Throwable cause = conflict; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(CANARY);
        }
        assertThat(conflict.failure().toString()).doesNotContain(CANARY);
        assertThat(missing.failure().toString()).doesNotContain(CANARY);
    }

    @Test
    void noTextFormTellsAValue() {
        var stored = vault().create(service, Fresh.secret(), value(CANARY));

        assertThat(stored.toString()).doesNotContain(CANARY);
        assertThat(vault().list(service).toString()).doesNotContain(CANARY);
        assertThat(vault().toString()).doesNotContain(CANARY);
        assertThat(vault().read(stored.reference()).toString()).doesNotContain(CANARY);
    }

    @Test
    void theListCannotBeChanged() {
        vault().create(service, Fresh.secret(), value("any"));

        Failing.onChange(vault().list(service));
    }

    @Test
    void versionsStoredAtOnceAreAllKept() {
        var name = Fresh.secret();
        vault().create(service, name, value("first"));

        var stored = Together.run(4, number -> vault().overwrite(service, name, value("value " + number)));

        for (int i = 0; i < stored.size(); i++) {
            assertThat(vault().read(stored.get(i).reference())).isEqualTo(value("value " + i));
        }
    }

    @Test
    void ofCreationsAtOnceExactlyOneSucceeds() {
        var name = Fresh.secret();

        var outcomes = Together.attempt(4, number -> vault().create(service, name, value("value " + number)));

        assertThat(outcomes).filteredOn(Outcome.Returned.class::isInstance).hasSize(1);
        assertThat(vault().list(service)).hasSize(1);
    }
}
