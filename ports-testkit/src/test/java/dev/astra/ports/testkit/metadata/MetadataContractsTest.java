package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.network.AddressPlan;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.domain.operation.Lease;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.metadata.AccountStore;
import dev.astra.ports.metadata.AuditLog;
import dev.astra.ports.metadata.Journal;
import dev.astra.ports.metadata.Leases;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.metadata.NetworkStore;
import dev.astra.ports.metadata.ServiceStore;
import dev.astra.ports.testkit.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A store that keeps the contracts passes them; one that breaks a promise is found out. */
final class MetadataContractsTest {

    private static MetadataFixture whole() {
        var store = new InMemoryMetadataStore();
        return store::another;
    }

    private static MetadataFixture broken(UnaryOperator<MetadataStore> flaw) {
        var store = new InMemoryMetadataStore();
        return () -> flaw.apply(store.another());
    }

    static final class Whole extends MetadataStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return whole();
        }
    }

    static final class Organizations extends OrganizationStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return whole();
        }
    }

    static final class Accounts extends AccountStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return whole();
        }
    }

    static final class Networks extends NetworkStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return whole();
        }
    }

    static final class Services extends ServiceStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return whole();
        }
    }

    static final class ApiKeys extends ApiKeyStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return whole();
        }
    }

    static final class Operations extends JournalContract {
        @Override
        protected MetadataFixture prepare() {
            return whole();
        }
    }

    static final class Claims extends LeasesContract {
        @Override
        protected MetadataFixture prepare() {
            return whole();
        }
    }

    static final class Audits extends AuditLogContract {
        @Override
        protected MetadataFixture prepare() {
            return whole();
        }
    }

    static final class Releases extends ReleaseStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return whole();
        }
    }

    @Test
    void aStoreThatKeepsItsPromisesPasses() {
        for (var contract : List.of(
                Whole.class,
                Organizations.class,
                Accounts.class,
                Networks.class,
                Releases.class,
                Services.class,
                ApiKeys.class,
                Operations.class,
                Claims.class,
                Audits.class)) {
            assertThat(Contracts.failures(contract)).isEmpty();
        }
    }

    static final class UnsortedAccounts extends AccountStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return broken(store -> new ForwardingStore(store) {
                @Override
                public AccountStore accounts() {
                    return new AccountStore() {
                        @Override
                        public Optional<RegisteredAccount> find(AccountName name) {
                            return store.accounts().find(name);
                        }

                        @Override
                        public List<RegisteredAccount> list() {
                            return store.accounts().list().reversed();
                        }

                        @Override
                        public void save(RegisteredAccount account) {
                            store.accounts().save(account);
                        }
                    };
                }
            });
        }
    }

    static final class CarelessNetworks extends NetworkStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return broken(store -> new ForwardingStore(store) {
                @Override
                public NetworkStore networks() {
                    return new NetworkStore() {
                        @Override
                        public AddressPlan plan() {
                            return store.networks().plan();
                        }

                        @Override
                        public void save(NetworkAllocation allocation) {
                            if (plan().allocations().stream()
                                    .noneMatch(present -> present.block().overlaps(allocation.block()))) {
                                store.networks().save(allocation);
                            }
                        }
                    };
                }
            });
        }
    }

    static final class EndlessServices extends ServiceStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return broken(store -> new ForwardingStore(store) {
                @Override
                public ServiceStore services() {
                    return new ServiceStore() {
                        @Override
                        public Optional<Service> find(AccountName environment, ServiceName name) {
                            return store.services().find(environment, name);
                        }

                        @Override
                        public Page<Service> list(@Nullable AccountName environment, PageRequest page) {
                            return new Page<>(
                                    store.services().list(environment, page).items(), null);
                        }

                        @Override
                        public void save(Service service) {
                            store.services().save(service);
                        }
                    };
                }
            });
        }
    }

    static final class ForgetfulJournal extends JournalContract {
        @Override
        protected MetadataFixture prepare() {
            return broken(store -> new ForwardingStore(store) {
                @Override
                public Journal journal() {
                    return new InMemoryMetadataStore().journal();
                }
            });
        }
    }

    static final class EternalLeases extends LeasesContract {
        @Override
        protected MetadataFixture prepare() {
            return broken(store -> new ForwardingStore(store) {
                @Override
                public Leases leases() {
                    return new Leases() {
                        @Override
                        public Optional<Lease> acquire(String name, String holder, Instant now) {
                            return store.leases().acquire(name, holder, NOW);
                        }

                        @Override
                        public void release(String name, String holder) {
                            store.leases().release(name, holder);
                        }
                    };
                }
            });
        }
    }

    static final class ForkedAudit extends AuditLogContract {
        @Override
        protected MetadataFixture prepare() {
            return broken(store -> new ForwardingStore(store) {
                @Override
                public AuditLog audit() {
                    return new InMemoryMetadataStore().audit();
                }
            });
        }
    }

    @Test
    void aStoreThatBreaksAPromiseIsFoundOut() {
        assertThat(Contracts.failures(UnsortedAccounts.class)).contains("accountsAreListedInOrderOfCreation");
        assertThat(Contracts.failures(CarelessNetworks.class)).contains("blocksThatOverlapAreAConflict");
        assertThat(Contracts.failures(EndlessServices.class)).contains("manyServicesArePagedWithoutLossOrRepetition");
        assertThat(Contracts.failures(ForgetfulJournal.class)).contains("anOpenOperationIsResumed");
        assertThat(Contracts.failures(ForkedAudit.class)).contains("entriesOfSeveralStoresAreOneChain");
        assertThat(Contracts.failures(EternalLeases.class)).contains("aLeaseIsHeldToItsLastMillisecondAndNoLonger");
    }
}
