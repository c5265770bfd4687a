package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.domain.operation.Lease;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.ports.metadata.Journal;
import dev.astra.ports.metadata.Leases;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.testkit.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A store that keeps the contracts passes them; one that breaks a promise is found out. */
final class MetadataContractsTest {

    private static MetadataFixture sharing(Function<Memory, MetadataStore> store) {
        var memory = new Memory();
        return () -> store.apply(memory);
    }

    static final class Whole extends MetadataStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(MemoryStore::new);
        }
    }

    static final class Organizations extends OrganizationStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(MemoryStore::new);
        }
    }

    static final class Accounts extends AccountStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(MemoryStore::new);
        }
    }

    static final class Networks extends NetworkStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(MemoryStore::new);
        }
    }

    static final class Services extends ServiceStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(MemoryStore::new);
        }
    }

    static final class ApiKeys extends ApiKeyStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(MemoryStore::new);
        }
    }

    static final class Operations extends JournalContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(MemoryStore::new);
        }
    }

    static final class Claims extends LeasesContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(MemoryStore::new);
        }
    }

    @Test
    void aStoreThatKeepsItsPromisesPasses() {
        for (var contract : List.of(
                Whole.class,
                Organizations.class,
                Accounts.class,
                Networks.class,
                Services.class,
                ApiKeys.class,
                Operations.class,
                Claims.class)) {
            assertThat(Contracts.failures(contract)).isEmpty();
        }
    }

    static final class UnsortedAccounts extends AccountStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(memory -> new MemoryStore(memory) {
                @Override
                public List<RegisteredAccount> list() {
                    return super.list().reversed();
                }
            });
        }
    }

    static final class CarelessNetworks extends NetworkStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(memory -> new MemoryStore(memory) {
                @Override
                public void save(NetworkAllocation allocation) {
                    if (plan().allocations().stream()
                            .noneMatch(present -> present.block().overlaps(allocation.block()))) {
                        super.save(allocation);
                    }
                }
            });
        }
    }

    static final class EndlessServices extends ServiceStoreContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(memory -> new MemoryStore(memory) {
                @Override
                public Page<Service> list(@Nullable AccountName environment, PageRequest page) {
                    var items = super.list(environment, page).items();
                    return new Page<>(items, null);
                }
            });
        }
    }

    static final class ForgetfulJournal extends JournalContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(memory -> new MemoryStore(memory) {
                @Override
                public Journal journal() {
                    return new MemoryJournal(new Memory());
                }
            });
        }
    }

    static final class EternalLeases extends LeasesContract {
        @Override
        protected MetadataFixture prepare() {
            return sharing(memory -> new MemoryStore(memory) {
                @Override
                public Leases leases() {
                    return new Leases() {
                        @Override
                        public Optional<Lease> acquire(String name, String holder, Instant now) {
                            return new MemoryLeases(memory).acquire(name, holder, NOW);
                        }

                        @Override
                        public void release(String name, String holder) {
                            new MemoryLeases(memory).release(name, holder);
                        }
                    };
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
        assertThat(Contracts.failures(EternalLeases.class)).contains("aLeaseIsHeldToItsLastMillisecondAndNoLonger");
    }
}
