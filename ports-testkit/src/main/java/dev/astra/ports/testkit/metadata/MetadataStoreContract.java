package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.astra.ports.metadata.MetadataStore} keeps to as a whole. Its parts have contracts of their own:
 * {@link OrganizationStoreContract}, {@link AccountStoreContract}, {@link NetworkStoreContract}, {@link
 * ServiceStoreContract}, {@link ApiKeyStoreContract}, {@link JournalContract}, {@link LeasesContract}, {@link AuditLogContract}
 * and {@link ReleaseStoreContract}.
 */
@Floor(6)
public abstract class MetadataStoreContract extends StoreContract {

    @Test
    void aNewStoreRemembersNothing() {
        assertThat(store().organizations().find()).isEmpty();
        assertThat(store().accounts().list()).isEmpty();
        assertThat(store().networks().plan().allocations()).isEmpty();
        assertThat(store().services().list(null, PageRequest.first()).items()).isEmpty();
        assertThat(store().apiKeys().find("apupA")).isEmpty();
    }

    @Test
    void whatIsRememberedSurvivesTheStore() {
        store().organizations().save(Samples.organization());
        store().accounts().save(Samples.account("staging"));
        store().services().save(Samples.service("testbed", "staging"));
        store().close();

        var reopened = fixture().open();
        assertThat(reopened.organizations().find()).contains(Samples.organization());
        assertThat(reopened.accounts().find(new AccountName("staging"))).contains(Samples.account("staging"));
        assertThat(reopened.services().find(new AccountName("staging"), new ServiceName("testbed")))
                .contains(Samples.service("testbed", "staging"));
    }

    @Test
    void closingTwiceDoesNothingMore() {
        store().close();
        store().close();

        assertThat(other().accounts().list()).isEmpty();
    }

    @Test
    void onlyAstraExceptionsEscapeFromAClosedStore() {
        store().close();

        Failing.onlyWithAstraException(() -> store().organizations().find());
        Failing.onlyWithAstraException(() -> store().accounts().list());
        Failing.onlyWithAstraException(() -> store().journal().open(new OperationKey("init", "all"), NOW));
    }

    @Test
    void threadsCanSaveAtOnce() {
        Together.run(8, number -> {
            var store = number % 2 == 0 ? store() : other();
            for (int i = 0; i < 10; i++) {
                store.accounts().save(Samples.account("account-" + number + "-" + i));
                store.services().save(Samples.service("web-" + number + "-" + i, "staging"));
            }
            return number;
        });

        assertThat(store().accounts().list()).hasSize(80);
        assertThat(store().services().list(null, PageRequest.first()).items()).hasSize(80);
    }

    @Test
    void whatOneStoreSavesTheOtherFinds() {
        store().accounts().save(Samples.account("staging"));
        other().accounts().save(Samples.account("production"));

        assertThat(store().accounts().list())
                .isEqualTo(other().accounts().list())
                .hasSize(2);
    }
}
