package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.account.AccountDirectory;
import dev.astra.ports.cloud.Cloud;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountTest {
    @TempDir
    private Path home;

    private Cloud cloud() {
        return Estate.in(home).cloud();
    }

    private AccountDirectory accounts() {
        return cloud().accounts();
    }

    private static AccountRequest request(String name, String email) {
        return new AccountRequest(new AccountName(name), new EmailAddress(email));
    }

    @Test
    void anAccountTakesFiveSeconds() {
        accounts().ensureOrganization();

        var creation = accounts().request(request("staging", "a@example.com"));
        assertThat(creation).isInstanceOf(AccountCreation.InProgress.class);
        cloud().time().sleep(Duration.ofMillis(4_999));
        assertThat(accounts().creation(creation.requestId())).isInstanceOf(AccountCreation.InProgress.class);
        assertThat(accounts().list()).hasSize(1);
        cloud().time().sleep(Duration.ofMillis(1));

        assertThat(accounts().creation(creation.requestId()))
                .isInstanceOfSatisfying(
                        AccountCreation.Succeeded.class,
                        made -> assertThat(made.account().value()).matches("[1-9]\\d{11}"));
        assertThat(accounts().list()).hasSize(2);
    }

    @Test
    void aRequestUnderWayIsNotMadeTwice() {
        accounts().ensureOrganization();

        var first = accounts().request(request("staging", "a@example.com"));

        assertThat(accounts().request(request("staging", "a@example.com"))).isEqualTo(first);
    }

    @Test
    void aTakenAddressFailsInTheProvidersWords() {
        accounts().ensureOrganization();
        accounts().request(request("staging", "a@example.com"));

        var second = accounts().request(request("production", "a@example.com"));
        cloud().time().sleep(Duration.ofSeconds(5));

        assertThat(accounts().creation(second.requestId()))
                .isEqualTo(new AccountCreation.Failed(second.requestId(), "EMAIL_ALREADY_EXISTS"));
    }

    @Test
    void thereIsRoomForTenAccounts() {
        accounts().ensureOrganization();
        for (int i = 1; i < 10; i++) {
            accounts().request(request("account-" + i, "a" + i + "@example.com"));
        }

        assertThatThrownBy(() -> accounts().request(request("account-10", "a10@example.com")))
                .hasMessage("The account cannot be made: the organization may have no more than 10 accounts")
                .isInstanceOfSatisfying(
                        AstraException.class,
                        refused -> assertThat(refused.code().category()).isEqualTo(ErrorCategory.EXHAUSTED));
    }

    @Test
    void withoutAnOrganizationThereAreNoAccounts() {
        assertThat(accounts().list()).isEmpty();
        assertThatThrownBy(() -> accounts().request(request("staging", "a@example.com")))
                .isInstanceOfSatisfying(
                        AstraException.class,
                        refused -> assertThat(refused.code()).isEqualTo(CoreError.NOT_FOUND));
    }

    @Test
    void thePortalComesWithTheOrganization() {
        assertThat(cloud().identities().portal()).isEmpty();

        accounts().ensureOrganization();

        assertThat(cloud().identities().portal()).hasValueSatisfying(portal -> {
            assertThat(portal.id()).matches("d-[0-9a-f]{10}");
            assertThat(portal.startUrl()).hasToString("https://" + portal.id() + ".awsapps.com/start");
        });
    }

    @Test
    void nothingCanBeKeptInAnAccountThatDoesNotExist() {
        var nowhere = new Location(
                new AccountName("staging"), new AccountId("000000000001"), new LocalProvider().defaultRegion());

        for (Runnable work : new Runnable[] {
            () -> cloud().stateStorage(nowhere).ensure(),
            () -> cloud().secrets(nowhere).create(new ServiceName("web"), new SecretName("b"), new SecretValue("c"))
        }) {
            assertThatThrownBy(work::run)
                    .hasMessage("The account '000000000001' was not found: the embedded cloud has no such account");
        }
    }

    @Test
    void theStateStorageIsNamedAfterItsAccount() {
        var staging = Estate.in(home).environment("staging");

        assertThat(cloud().stateStorage(staging).ensure()).isEqualTo("terraform-state-" + staging.account());
    }

    @Test
    void otherProgramsNeedNoCredentials() {
        var staging = Estate.in(home).environment("staging");

        assertThat(cloud().environment(staging).variables()).isEmpty();
    }
}
