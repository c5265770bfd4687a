package dev.astra.ports.testkit.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.ports.infrastructure.CommandEnvironment;
import dev.astra.ports.testkit.Contract;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.astra.ports.cloud.CloudProvider} keeps to, whatever it can do: honest capabilities, the standard
 * refusal of all others, strict settings, and an opening that touches nothing.
 */
@Floor(13)
public abstract class CloudProviderContract extends Contract<ProviderFixture> {

    private Cloud open() {
        return fixture().provider().open(fixture().settings());
    }

    @Test
    void theIdIsAWordForACommandLine() {
        assertThat(fixture().provider().id()).matches("[a-z][a-z0-9-]*");
        assertThat(fixture().provider().displayName()).isNotBlank();
    }

    @Test
    void theCloudKnowsWhoOpenedIt() {
        try (var cloud = open()) {
            assertThat(cloud.providerId()).isEqualTo(fixture().provider().id());
        }
    }

    @Test
    void settingNamesAreStable() {
        var names = fixture().provider().settingNames();

        assertThat(names).isEqualTo(fixture().provider().settingNames()).doesNotContain("");
        assertThat(catchThrowable(() -> names.add("anything"))).isNotNull();
    }

    @Test
    void openingWritesNothing() throws IOException {
        try (var cloud = open()) {
            assertThat(cloud.capabilities()).isEqualTo(cloud.capabilities());
        }

        assertThat(files(fixture().settings().home())).isEmpty();
    }

    @Test
    void closingTwiceDoesNothingMore() {
        var cloud = open();
        cloud.close();
        cloud.close();

        try (var again = open()) {
            assertThat(again.capabilities()).isEqualTo(cloud.capabilities());
        }
    }

    @Test
    void anUnknownSettingIsRefusedByName() {
        var settings = with(Map.of("no-such-setting", "anything"));

        var refused = Failing.with(
                ErrorCategory.INVALID_INPUT, () -> fixture().provider().open(settings));

        assertThat(refused).hasMessageContaining("no-such-setting");
    }

    @Test
    void aValueThatCannotBeUsedIsRefusedWithTheNameOfItsSetting() {
        fixture().refusedSettings().forEach((name, value) -> {
            assertThat(fixture().provider().settingNames()).contains(name);
            var refused = Failing.with(
                    ErrorCategory.INVALID_INPUT, () -> fixture().provider().open(with(Map.of(name, value))));
            assertThat(refused).hasMessageContaining(name);
        });
    }

    @Test
    void whatIsDeclaredIsHandedOut() {
        try (var cloud = open()) {
            for (var capability : cloud.capabilities()) {
                assertThat(CapabilityAccess.ask(cloud, capability, fixture().location()))
                        .as(capability.phrase())
                        .isNotNull();
            }
        }
    }

    @Test
    void whatIsNotDeclaredIsRefusedInTheStandardSentence() {
        try (var cloud = open()) {
            var absent = EnumSet.allOf(Capability.class);
            absent.removeAll(cloud.capabilities());
            for (var capability : absent) {
                var refused = Failing.with(
                        ErrorCategory.UNSUPPORTED,
                        () -> CapabilityAccess.ask(cloud, capability, fixture().location()));
                assertThat(refused).hasMessage(CapabilityAccess.refusal(cloud, capability));
            }
        }
    }

    @Test
    void capabilitiesCannotBeChanged() {
        try (var cloud = open()) {
            assertThat(catchThrowable(() -> cloud.capabilities().clear())).isNotNull();
        }
    }

    @Test
    void capabilitiesCanBeAskedForFromSeveralThreads() {
        try (var cloud = open()) {
            var handedOut = Together.run(
                    8,
                    number -> cloud.capabilities().stream()
                            .map(capability -> CapabilityAccess.ask(
                                    cloud, capability, fixture().location()))
                            .toList());

            assertThat(handedOut).allSatisfy(all -> assertThat(all).hasSameSizeAs(cloud.capabilities()));
        }
    }

    @Test
    void timeDoesNotRunBackwards() {
        try (var cloud = open()) {
            var before = cloud.time().now();
            cloud.time().sleep(Duration.ofMillis(2));

            assertThat(cloud.time().now()).isAfterOrEqualTo(before.plusMillis(2));
        }
    }

    @Test
    void theVariablesForOtherProgramsShowOnlyTheirNames() {
        try (var cloud = open()) {
            var environment = cloud.capabilities().contains(Capability.COMMAND_ENVIRONMENT)
                    ? cloud.environment(fixture().location())
                    : CommandEnvironment.none();

            environment.variables().values().stream()
                    .filter(value -> value.length() >= 8)
                    .forEach(value -> assertThat(environment.toString()).doesNotContain(value));
        }
    }

    private CloudSettings with(Map<String, String> more) {
        var settings = fixture().settings();
        var values = new HashMap<>(settings.values());
        values.putAll(more);
        return new CloudSettings(settings.region(), settings.home(), values);
    }

    private static List<Path> files(Path home) throws IOException {
        try (var files = Files.list(home)) {
            return files.toList();
        }
    }
}
