package dev.astra.provider.local;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.ports.cloud.CloudProvider;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.ports.testkit.account.AccountDirectoryContract;
import dev.astra.ports.testkit.account.AccountFixture;
import dev.astra.ports.testkit.cloud.CloudFixture;
import dev.astra.ports.testkit.cloud.CloudProviderContract;
import dev.astra.ports.testkit.cloud.ProviderFixture;
import dev.astra.ports.testkit.cloud.RegionCatalogContract;
import dev.astra.ports.testkit.cloud.StateStorageContract;
import dev.astra.ports.testkit.cost.CostSourceContract;
import dev.astra.ports.testkit.identity.IdentityDirectoryContract;
import dev.astra.ports.testkit.identity.IdentityFixture;
import dev.astra.ports.testkit.identity.SignInContract;
import dev.astra.ports.testkit.identity.SignInFixture;
import dev.astra.ports.testkit.infrastructure.DestructionContract;
import dev.astra.ports.testkit.infrastructure.EngineFixture;
import dev.astra.ports.testkit.infrastructure.InfrastructureEngineContract;
import dev.astra.ports.testkit.log.LogFixture;
import dev.astra.ports.testkit.log.LogSourceContract;
import dev.astra.ports.testkit.network.NetworkAccessContract;
import dev.astra.ports.testkit.network.NetworkAccessFixture;
import dev.astra.ports.testkit.secret.SecretDeletionContract;
import dev.astra.ports.testkit.secret.SecretVaultContract;
import dev.astra.ports.testkit.secret.SecretVersionsContract;
import dev.astra.ports.testkit.service.ImageFixture;
import dev.astra.ports.testkit.service.ImageRegistryContract;
import dev.astra.ports.testkit.service.JobSchedulerContract;
import dev.astra.ports.testkit.service.ReleaseRollOutContract;
import dev.astra.ports.testkit.service.RollOutContract;
import dev.astra.ports.testkit.service.ScalingContract;
import dev.astra.ports.testkit.service.ServiceFixture;
import dev.astra.ports.testkit.service.ServiceInspectionContract;
import dev.astra.ports.testkit.service.ServiceRuntimeContract;
import dev.astra.ports.testkit.service.TaskConsoleContract;
import dev.astra.ports.testkit.service.TaskRunnerContract;
import dev.astra.ports.testkit.service.TaskRunnerFixture;
import dev.astra.ports.testkit.telemetry.TelemetryContract;
import dev.astra.ports.testkit.telemetry.TelemetryFixture;
import dev.astra.provider.local.region.Regions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The embedded cloud keeps every contract of a cloud. */
final class LocalContractsTest {
    @TempDir
    private Path home;

    private record Unopened(CloudSettings settings) implements ProviderFixture {
        @Override
        public CloudProvider provider() {
            return new LocalProvider();
        }

        @Override
        public Map<String, String> refusedSettings() {
            return Map.of("seed", " ", "clock", "sundial", "speed", "fast", "start", "noon", "account-limit", "0");
        }

        @Override
        public Location location() {
            return new Location(new AccountName("staging"), new AccountId("111111111111"), Regions.DEFAULT);
        }
    }

    @Nested
    final class Provider extends CloudProviderContract {
        @Override
        protected ProviderFixture prepare() {
            return new Unopened(new CloudSettings(Regions.DEFAULT, home, Map.of()));
        }
    }

    @Nested
    final class Accounts extends AccountDirectoryContract {
        @Override
        protected AccountFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Identities extends IdentityDirectoryContract {
        @Override
        protected IdentityFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class SigningIn extends SignInContract {
        @Override
        protected SignInFixture prepare() {
            var fixture = new LocalFixture(home);
            fixture.elsewhere();
            return fixture;
        }
    }

    @Nested
    final class RegionsAndZones extends RegionCatalogContract {
        @Override
        protected CloudFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Costs extends CostSourceContract {
        @Override
        protected CloudFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Storage extends StateStorageContract {
        @Override
        protected CloudFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Secrets extends SecretVaultContract {
        @Override
        protected CloudFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Permits extends NetworkAccessContract {
        @Override
        protected NetworkAccessFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class SecretVersions extends SecretVersionsContract {
        @Override
        protected CloudFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class SecretDeletion extends SecretDeletionContract {
        @Override
        protected CloudFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Images extends ImageRegistryContract {
        @Override
        protected ImageFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Services extends ServiceRuntimeContract {
        @Override
        protected ServiceFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Inspection extends ServiceInspectionContract {
        @Override
        protected ServiceFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class RollOuts extends RollOutContract {
        @Override
        protected ServiceFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class ReleaseRollOuts extends ReleaseRollOutContract {
        @Override
        protected ServiceFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Logs extends LogSourceContract {
        @Override
        protected LogFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Numbers extends TelemetryContract {
        @Override
        protected TelemetryFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Infrastructure extends InfrastructureEngineContract {
        @Override
        protected EngineFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Scaling extends ScalingContract {
        @Override
        protected ServiceFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class OneOffTasks extends TaskRunnerContract {
        @Override
        protected TaskRunnerFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Consoles extends TaskConsoleContract {
        @Override
        protected ServiceFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Schedules extends JobSchedulerContract {
        @Override
        protected ServiceFixture prepare() {
            return new LocalFixture(home);
        }
    }

    @Nested
    final class Destruction extends DestructionContract {
        @Override
        protected EngineFixture prepare() {
            return new LocalFixture(home);
        }
    }
}
