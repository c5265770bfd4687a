package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountLifetime;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.DnsZone;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link dev.astra.ports.metadata.AccountStore} keeps to. */
@Floor(9)
public abstract class AccountStoreContract extends StoreContract {

    private static RegisteredAccount account(String name, AccountType type, Instant createdAt) {
        return new RegisteredAccount(new AccountName(name), new AccountId("id-" + name), type, null, createdAt);
    }

    @Test
    void anAccountThatWasNeverSavedIsNotThere() {
        assertThat(store().accounts().find(new AccountName("staging"))).isEmpty();
    }

    @Test
    void anAccountComesBackAsSaved() {
        store().accounts().save(Samples.account("staging"));

        assertThat(other().accounts().find(new AccountName("staging"))).contains(Samples.account("staging"));
    }

    @Test
    void everyTypeComesBackAsSaved() {
        for (var type : AccountType.values()) {
            var account = account("a-" + type.word(), type, NOW);
            store().accounts().save(account);
            assertThat(store().accounts().find(account.name())).contains(account);
        }
    }

    @Test
    void anAccountGetsItsZoneLater() {
        var account = account("staging", AccountType.ENVIRONMENT, NOW);
        store().accounts().save(account);
        var zoned = account.withZone(new DnsZone("Z1", new DomainName("staging.orreri.xyz")));

        other().accounts().save(zoned);

        assertThat(store().accounts().find(account.name())).contains(zoned);
        assertThat(store().accounts().list()).containsExactly(zoned);
    }

    @Test
    void anAccountsEndAndItsClosingComeBackAsSaved() {
        var sandbox = Samples.account("sandbox").withLifetime(AccountLifetime.until(NOW.plusSeconds(1_209_600)));
        store().accounts().save(sandbox);
        assertThat(other().accounts().find(sandbox.name())).contains(sandbox);
        var closed = sandbox.withLifetime(sandbox.lifetime().closed(NOW.plusSeconds(5)));

        other().accounts().save(closed);

        assertThat(store().accounts().list()).containsExactly(closed);
    }

    @Test
    void namesWithACommonBeginningAreAccountsOfTheirOwn() {
        store().accounts().save(Samples.account("staging"));
        store().accounts().save(Samples.account("staging-2"));

        assertThat(store().accounts().find(new AccountName("staging"))).contains(Samples.account("staging"));
        assertThat(store().accounts().find(new AccountName("stag"))).isEmpty();
    }

    @Test
    void accountsAreListedInOrderOfCreation() {
        var first = account("zeta", AccountType.ENVIRONMENT, NOW);
        var second = account("alpha", AccountType.ENVIRONMENT, NOW.plusMillis(1));
        var third = account("middle", AccountType.DNS, NOW.plusSeconds(90));
        store().accounts().save(third);
        store().accounts().save(first);
        store().accounts().save(second);

        assertThat(store().accounts().list()).containsExactly(first, second, third);
    }

    @Test
    void theManagementAccountIsListedFirst() {
        var member = account("staging", AccountType.ENVIRONMENT, NOW);
        var management = account("management", AccountType.MANAGEMENT, NOW.plusSeconds(10));
        store().accounts().save(member);
        store().accounts().save(management);

        assertThat(store().accounts().list()).containsExactly(management, member);
    }

    @Test
    void theListCannotBeChanged() {
        store().accounts().save(Samples.account("staging"));

        Failing.onChange(store().accounts().list());
    }
}
