package dev.astra.metadatastore.sqlite;

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
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

final class SqliteContractTest {
    @TempDir
    private Path home;

    private StoreFixture nothingYet() {
        return new StoreFixture("sqlite:" + home.resolve("metadata.db"));
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
