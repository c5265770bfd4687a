package dev.astra.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.testing.LeapingTime;
import dev.astra.application.testing.MemoryAccountDirectory;
import dev.astra.domain.account.AccountLifetime;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccountOpeningTest {
    private static final AccountRequest PRODUCTION = request("production");
    private static final AccountRequest STAGING = request("staging");

    private final LeapingTime time = new LeapingTime();
    private final MemoryAccountDirectory directory = new MemoryAccountDirectory(time);
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACCOUNT_LIMIT_EXCEEDED                   | as many accounts as it may have | L-E619E033
            EMAIL_ALREADY_EXISTS                     | has that e-mail address already | --email
            INVALID_EMAIL                            | e-mail address is not accepted  | --email
            INVALID_ADDRESS                          | postal address                  | billing
            CONCURRENT_ACCOUNT_MODIFICATION          | being changed at the same time  | Wait
            INTERNAL_FAILURE                         | broke inside the cloud          | Wait
            GOVCLOUD_ACCOUNT_ALREADY_EXISTS          | GovCloud                        | --environments
            MISSING_PAYMENT_INSTRUMENT               | no means of payment             | paymentpreferences
            INVALID_PAYMENT_INSTRUMENT               | means of payment                | paymentpreferences
            PENDING_BUSINESS_VALIDATION              | still checking                  | Wait
            MISSING_BUSINESS_VALIDATION              | has not checked                 | support
            FAILED_BUSINESS_VALIDATION               | could not confirm               | support
            INVALID_IDENTITY_FOR_BUSINESS_VALIDATION | papers                          | support
            UNKNOWN_BUSINESS_VALIDATION              | could not check                 | support
            ANYTHING_NEW                             | a reason Astra does not know    | support
            """)
    void eachReasonIsToldWithWhatHelps(String reason, String why, String remedy) {
        directory.failing.put(STAGING.email(), reason);

        var refusal = refusal();

        assertThat(refusal)
                .hasMessageContainingAll(
                        "'staging'", why, reason, STAGING.email().value());
        assertThat(refusal.failure().nextSteps()).hasSize(2);
        assertThat(refusal.failure().nextSteps().getFirst()).contains(remedy);
        assertThat(refusal.failure().nextSteps().getLast()).contains("same command again");
        assertThat(refusal.code().category())
                .isEqualTo(reason.contains("LIMIT") ? ErrorCategory.EXHAUSTED : ErrorCategory.EXTERNAL);
    }

    @Test
    void whatBecameAnAccountIsFoundByTheNextRunWhichMakesOnlyTheOthers() {
        directory.failing.put(PRODUCTION.email(), "INTERNAL_FAILURE");
        refusal();
        assertThat(directory.list()).hasSize(1);

        directory.failing.clear();
        open();

        assertThat(directory.list()).hasSize(2);
        assertThat(store.accounts().list())
                .extracting(RegisteredAccount::name)
                .containsExactly(PRODUCTION.name(), STAGING.name());
    }

    @Test
    void severalThatFailAreToldTogether() {
        directory.failing.put(PRODUCTION.email(), "INVALID_EMAIL");
        directory.failing.put(STAGING.email(), "INTERNAL_FAILURE");

        var refusal = refusal();

        assertThat(refusal).hasMessageContaining("'production'");
        assertThat(refusal.failure().diagnostics()).singleElement().asString().contains("'staging'");
    }

    @Test
    void anotherMailboxHelpsWhenTheFirstOneIsTaken() {
        directory.failing.put(STAGING.email(), "EMAIL_ALREADY_EXISTS");
        refusal();

        open(List.of(PRODUCTION, new AccountRequest(STAGING.name(), new EmailAddress("other+staging@orreri.dev"))));

        assertThat(store.accounts().list()).hasSize(2);
    }

    private AstraException refusal() {
        return catchThrowableOfType(AstraException.class, this::open);
    }

    private void open() {
        open(List.of(PRODUCTION, STAGING));
    }

    private void open(List<AccountRequest> requests) {
        var operation = JournaledOperation.open(
                store.journal(), time, ProgressListener.silent(), new OperationKey("init", "orreri"));
        new AccountOpening(directory, store.accounts(), time).open(requests, AccountLifetime.unlimited(), operation);
    }

    private static AccountRequest request(String name) {
        return new AccountRequest(new AccountName(name), new EmailAddress("cloud+" + name + "@orreri.dev"));
    }
}
