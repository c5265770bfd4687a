package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.account.Region;
import dev.astra.domain.error.AstraException;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.provider.local.state.Genesis;
import dev.astra.provider.local.time.Pace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalSettingsTest {

    @Test
    void withoutSettingsTimeIsRealAndHurries() {
        assertThat(LocalSettings.parse(Map.of()))
                .isEqualTo(new LocalSettings(new Genesis(null, null), new Pace.Real(20), 10));
    }

    @Test
    void everySettingIsUsed() {
        assertThat(LocalSettings.parse(Map.of(
                        "seed", "42", "clock", "virtual", "start", "2026-01-01T09:00:00Z", "account-limit", "50")))
                .isEqualTo(new LocalSettings(
                        new Genesis("42", Instant.parse("2026-01-01T09:00:00Z")), new Pace.Virtual(), 50));
        assertThat(LocalSettings.parse(Map.of("clock", "real", "speed", "30")).pace())
                .isEqualTo(new Pace.Real(30));
    }

    @ParameterizedTest
    @CsvSource({
        "clock, sundial, expected real or virtual",
        "speed, 0, expected a whole number from 1 to 3600",
        "speed, 3601, expected a whole number from 1 to 3600",
        "speed, 1.5, expected a whole number from 1 to 3600",
        "start, 2026-01-01T09:00:00Z, it applies to clock = virtual only",
        "seed, '', expected a text of 1 to 64 characters",
        "account-limit, many, expected a whole number from 1 to 10000",
    })
    void aValueThatCannotBeUsedIsRefusedWithWhatCan(String name, String value, String why) {
        assertThatThrownBy(() -> LocalSettings.parse(Map.of(name, value)))
                .isInstanceOf(AstraException.class)
                .hasMessage("The setting '%s' of the embedded cloud cannot be '%s': %s".formatted(name, value, why));
    }

    @Test
    void aSpeedForVirtualTimeIsRefused() {
        assertThatThrownBy(() -> LocalSettings.parse(Map.of("clock", "virtual", "speed", "20")))
                .hasMessageEndingWith("it applies to clock = real only");
    }

    @Test
    void aMistypedSettingIsRecognised() {
        assertThatThrownBy(() -> LocalSettings.parse(Map.of("speeed", "20")))
                .isInstanceOfSatisfying(
                        AstraException.class,
                        refused -> assertThat(refused.failure().nextSteps())
                                .containsExactly("Write 'speed' if that is what you mean."));
    }

    @Test
    void aRegionThatDoesNotExistIsRefused() {
        var settings = new CloudSettings(new Region("us-east2"), Path.of("unused"), Map.of());

        assertThatThrownBy(() -> new LocalProvider().open(settings))
                .isInstanceOfSatisfying(
                        AstraException.class,
                        refused -> assertThat(refused.failure().nextSteps())
                                .containsExactly("Choose us-east-2 if that is what you mean."));
    }
}
