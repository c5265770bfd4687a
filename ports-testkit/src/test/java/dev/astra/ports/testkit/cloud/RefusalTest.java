package dev.astra.ports.testkit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.RegionCatalog;
import dev.astra.ports.testkit.Contracts;
import dev.astra.ports.testkit.secret.SecretVaultContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A capability that is not declared must be refused; the contracts insist on it instead of skipping. */
final class RefusalTest {

    /** Declares nothing and refuses everything. */
    static class NothingCloud implements Cloud {
        @Override
        public String providerId() {
            return "nothing";
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }
    }

    /** Offers regions without declaring them. */
    static final class SecretiveCloud extends NothingCloud {
        @Override
        public RegionCatalog regions() {
            return region -> List.of("a");
        }
    }

    record Fixture(Cloud cloud) implements CloudFixture {
        private static final Region REGION = new Region("us-east-2");

        @Override
        public Location location() {
            return new Location(new AccountName("staging"), new AccountId("111111111111"), REGION);
        }

        @Override
        public Location elsewhere() {
            return new Location(new AccountName("production"), new AccountId("222222222222"), REGION);
        }
    }

    static final class AbsentVault extends SecretVaultContract {
        @Override
        protected CloudFixture prepare() {
            return new Fixture(new NothingCloud());
        }
    }

    static final class AbsentRegions extends RegionCatalogContract {
        @Override
        protected CloudFixture prepare() {
            return new Fixture(new NothingCloud());
        }
    }

    static final class UndeclaredRegions extends RegionCatalogContract {
        @Override
        protected CloudFixture prepare() {
            return new Fixture(new SecretiveCloud());
        }
    }

    @Test
    void aCapabilityThatIsRefusedPassesItsContract() {
        assertThat(Contracts.failures(AbsentRegions.class)).isEmpty();
        assertThat(Contracts.failures(AbsentVault.class)).isEmpty();
    }

    @Test
    void everyTestOfAnAbsentCapabilityIsRun() {
        Contracts.run(AbsentVault.class)
                .testEvents()
                .assertStatistics(tests -> tests.skipped(0).succeeded(19));
    }

    @Test
    void aCapabilityThatIsOfferedWithoutBeingDeclaredFails() {
        assertThat(Contracts.failures(UndeclaredRegions.class)).hasSize(5);
    }
}
