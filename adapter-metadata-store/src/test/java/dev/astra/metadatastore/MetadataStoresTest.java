package dev.astra.metadatastore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.CoreError;
import dev.astra.metadatastore.testing.Refused;
import dev.astra.metadatastore.testing.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetadataStoresTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"", "embedded"})
    void theEmbeddedStoreIsAFileInTheHome(String location) {
        remember(location);

        assertThat(home.resolve("metadata.db")).isRegularFile();
    }

    @Test
    void aFileOfItsOwnCanBeNamed() {
        remember("sqlite:" + home.resolve("some where").resolve("else #1 100%.db"));

        assertThat(home.resolve("some where/else #1 100%.db")).isRegularFile();
        assertThat(home.resolve("metadata.db")).doesNotExist();
    }

    @Test
    void makingAStoreTouchesNothing() {
        var nowhere = home.resolve("not/yet");
        MetadataStores.open("", nowhere).close();
        MetadataStores.open("postgresql://nobody@host.invalid/astra", nowhere).close();

        assertThat(nowhere.getParent()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "memory",
                "/var/lib/astra.db",
                "sqlite:",
                "sqlite:a?cache=shared",
                "sqlite:a\0b",
                "mysql://root:pass-canary@db/astra",
                "postgres://root:pass-canary@db/astra",
                "postgresql://",
                "postgresql://root:pass-canary@db",
                "postgresql://root:pass-canary@db/",
                "postgresql://root:pass-canary@one,two/astra",
                "postgresql://root:pass canary@db/astra",
                "postgresql://root:pass-canary@db/astra?socketFactory=evil",
            })
    void anythingElseIsRefusedWithoutTellingThePassword(String location) {
        var failure = Refused.with(CoreError.INVALID_INPUT, () -> MetadataStores.open(location, home));

        assertThat(failure.toString()).doesNotContain("canary");
        assertThat(failure.nextSteps()).isNotEmpty();
        assertThat(failure.exception()).hasNoCause();
    }

    @Test
    void aMistypedSettingIsNamedWithWhatWasProbablyMeant() {
        var failure = Refused.with(
                CoreError.INVALID_INPUT, () -> MetadataStores.open("postgresql://db/astra?sslmod=require", home));

        assertThat(failure.why()).contains("'sslmod'").contains("did you mean 'sslmode'");
    }

    private void remember(String location) {
        try (var store = MetadataStores.open(location, home)) {
            store.organizations().save(Samples.ORGANIZATION);
            assertThat(store.organizations().find()).contains(Samples.ORGANIZATION);
        }
    }
}
