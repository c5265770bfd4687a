package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.ports.secret.SecretVault;
import dev.astra.provider.local.region.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretFilesTest {
    private static final ServiceName TESTBED = new ServiceName("testbed");
    private static final SecretName MY_KEY = new SecretName("my_key");
    private static final SecretValue CANARY = new SecretValue("canary-81b7");

    @TempDir
    private Path home;

    private Location staging() {
        return Estate.in(home).environment("staging");
    }

    private SecretVault vault() {
        return Estate.in(home).cloud().secrets(staging());
    }

    private SecretVersion stored() {
        return vault().create(TESTBED, MY_KEY, CANARY);
    }

    @Test
    void aReferenceHasTheFormThatTheDocumentShows() {
        var stored = stored();

        assertThat(stored.reference().value())
                .matches("arn:aws:secretsmanager:us-east-2:" + staging().account()
                        + ":secret:astra/staging/testbed/my_key-[A-Za-z0-9]{6}:::" + stored.versionId());
        assertThat(stored.versionId()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void aReferenceWithoutAVersionMeansTheCurrentOne() {
        var arn = stored().reference().value().replaceAll(":::.*", "");
        vault().overwrite(TESTBED, MY_KEY, new SecretValue("second"));

        assertThat(vault().read(new SecretReference(arn))).isEqualTo(new SecretValue("second"));
    }

    @Test
    void theFileCanBeShownToOthers() throws IOException {
        stored();

        try (var files = Files.list(home)) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain(CANARY.reveal());
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("local-cloud.key"))))
                .isEqualTo("rw-------");
    }

    private String keyOfACloud(String folder, Map<String, String> settings) throws IOException {
        var place = home.resolve(folder);
        var estate = new Estate(new LocalProvider().open(new CloudSettings(Regions.DEFAULT, place, settings)));
        estate.cloud().secrets(estate.environment("staging")).create(TESTBED, MY_KEY, CANARY);
        assertThat(Files.readString(place.resolve("local-cloud.json"))).doesNotContain("my seed");
        return Files.readString(place.resolve("local-cloud.key"));
    }

    @Test
    void theKeyFollowsFromTheSeedAndIsOtherwiseUnique() throws IOException {
        var seeded = Map.of("clock", "virtual", "seed", "my seed");
        var unseeded = Map.of("clock", "virtual");

        assertThat(keyOfACloud("a", seeded)).isEqualTo(keyOfACloud("b", seeded));
        assertThat(keyOfACloud("c", unseeded)).isNotEqualTo(keyOfACloud("d", unseeded));
    }

    @Test
    void aLostKeyIsOneClearFailure() throws IOException {
        var stored = stored();
        Files.delete(home.resolve("local-cloud.key"));

        assertThatThrownBy(() -> vault().read(stored.reference()))
                .isInstanceOf(AstraException.class)
                .hasMessageMatching("The key in .*local-cloud.key cannot be used: the file is missing");
        assertThat(vault().exists(stored.reference())).isTrue();
    }

    @Test
    void anotherKeyIsOneClearFailure() throws IOException {
        var stored = stored();
        Files.writeString(home.resolve("local-cloud.key"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

        assertThatThrownBy(() -> vault().read(stored.reference()))
                .isInstanceOf(AstraException.class)
                .hasMessageEndingWith("the value was not encrypted with this key");
    }

    @Test
    void readingIsRememberedToTheDay() {
        var stored = stored();
        Estate.in(home).cloud().time().sleep(Duration.ofDays(2));

        vault().read(stored.reference());

        var now = Estate.in(home).cloud().time().now();
        assertThat(vault().list(TESTBED)).singleElement().satisfies(secret -> {
            assertThat(secret.accessedAt()).isEqualTo(now.truncatedTo(ChronoUnit.DAYS));
            assertThat(secret.changedAt()).isEqualTo(secret.createdAt());
        });
    }

    @Test
    void aValueOfNoOrTooManyBytesIsRefused() {
        for (var value : new String[] {"", "x".repeat(65_537)}) {
            assertThatThrownBy(() -> vault().create(TESTBED, MY_KEY, new SecretValue(value)))
                    .isInstanceOf(AstraException.class)
                    .hasMessageContaining("1 to 65,536 are possible");
        }
    }
}
