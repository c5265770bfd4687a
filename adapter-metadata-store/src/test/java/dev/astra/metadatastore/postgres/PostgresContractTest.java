package dev.astra.metadatastore.postgres;

import dev.astra.metadatastore.testing.StoreFixture;
import dev.astra.ports.testkit.metadata.AccountStoreContract;
import dev.astra.ports.testkit.metadata.ApiKeyStoreContract;
import dev.astra.ports.testkit.metadata.AuditLogContract;
import dev.astra.ports.testkit.metadata.JournalContract;
import dev.astra.ports.testkit.metadata.LeasesContract;
import dev.astra.ports.testkit.metadata.MetadataFixture;
import dev.astra.ports.testkit.metadata.MetadataStoreContract;
import dev.astra.ports.testkit.metadata.NetworkStoreContract;
import dev.astra.ports.testkit.metadata.OrganizationStoreContract;
import dev.astra.ports.testkit.metadata.ReleaseStoreContract;
import dev.astra.ports.testkit.metadata.ServiceStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class PostgresContractTest {
    private final PostgresServer server;

    PostgresContractTest(PostgresServer server) {
        this.server = server;
    }

    private StoreFixture nothingYet() {
        return new StoreFixture(server.newDatabase());
    }

    @Nested
    final class WholeStore extends MetadataStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return nothingYet();
        }
    }

    @Nested
    final class OrganizationStore extends OrganizationStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return nothingYet();
        }
    }

    @Nested
    final class AccountStore extends AccountStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return nothingYet();
        }
    }

    @Nested
    final class NetworkStore extends NetworkStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return nothingYet();
        }
    }

    @Nested
    final class ServiceStore extends ServiceStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return nothingYet();
        }
    }

    @Nested
    final class ApiKeyStore extends ApiKeyStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return nothingYet();
        }
    }

    @Nested
    final class Journal extends JournalContract {
        @Override
        protected MetadataFixture prepare() {
            return nothingYet();
        }
    }

    @Nested
    final class AuditLog extends AuditLogContract {
        @Override
        protected MetadataFixture prepare() {
            return nothingYet();
        }
    }

    @Nested
    final class ReleaseStore extends ReleaseStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return nothingYet();
        }
    }

    @Nested
    final class Leases extends LeasesContract {
        @Override
        protected MetadataFixture prepare() {
            return nothingYet();
        }
    }
}
