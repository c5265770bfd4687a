package dev.astra.aws.cloud;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.account.Location;
import dev.astra.ports.cloud.CloudProvider;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.ports.testkit.cloud.CloudProviderContract;
import dev.astra.ports.testkit.cloud.ProviderFixture;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

@Emulated
final class AwsProviderContractTest extends CloudProviderContract {
    private final EmulatedAws aws;
    private final Path home;

    AwsProviderContractTest(EmulatedAws aws, @TempDir Path home) {
        this.aws = aws;
        this.home = home;
    }

    @Override
    protected ProviderFixture prepare() {
        return new Fixture(new AwsProvider(), new CloudSettings(EmulatedAws.REGION, home, Map.of()), aws.staging());
    }

    private record Fixture(CloudProvider provider, CloudSettings settings, Location location)
            implements ProviderFixture {
        @Override
        public Map<String, String> refusedSettings() {
            return Map.of("profile", "two words", "role", "path/of/a-role");
        }
    }
}
