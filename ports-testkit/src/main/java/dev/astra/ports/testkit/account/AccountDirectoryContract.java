package dev.astra.ports.testkit.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.ports.account.AccountDirectory;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link AccountDirectory} keeps to. */
@Floor(18)
public abstract class AccountDirectoryContract extends CapabilityContract<AccountFixture> {
    /** More than any provider returns in one answer to a question for accounts. */
    private static final int MORE_THAN_A_PAGE = 24;

    /** The contract of {@link Capability#ACCOUNTS}. */
    protected AccountDirectoryContract() {
        super(Capability.ACCOUNTS);
    }

    private AccountDirectory directory() {
        return fixture().cloud().accounts();
    }

    private AccountRequest request() {
        return new AccountRequest(Fresh.account(), Fresh.email());
    }

    private AccountCreation finished(AccountCreation creation) {
        return fixture()
                .await(
                        () -> directory().creation(creation.requestId()),
                        answer -> !(answer instanceof AccountCreation.InProgress));
    }

    private AccountId make(AccountRequest request) {
        var creation = finished(directory().request(request));
        assertThat(creation).isInstanceOf(AccountCreation.Succeeded.class);
        return ((AccountCreation.Succeeded) creation).account();
    }

    @Test
    void thereIsNoOrganizationAtFirst() {
        assertThat(directory().organization()).isEmpty();
    }

    @Test
    void ensuringAnOrganizationTwiceMakesOne() {
        var made = directory().ensureOrganization();

        assertThat(made.id()).isNotBlank();
        assertThat(directory().ensureOrganization()).isEqualTo(made);
        assertThat(directory().organization()).contains(made);
    }

    @Test
    void theManagementAccountIsTheFirstOfTheOrganization() {
        var made = directory().ensureOrganization();

        assertThat(directory().list().getFirst().id()).isEqualTo(made.management());
    }

    @Test
    void aRequestedAccountIsMadeInItsTime() {
        directory().ensureOrganization();
        var request = request();

        var id = make(request);

        assertThat(directory().list())
                .filteredOn(account -> account.id().equals(id))
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.name()).isEqualTo(request.name());
                    assertThat(account.email()).isEqualTo(request.email());
                    assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
                });
    }

    @Test
    void aCreationThatIsOverCanStillBeAskedAbout() {
        directory().ensureOrganization();
        var creation = finished(directory().request(request()));

        assertThat(directory().creation(creation.requestId())).isEqualTo(creation);
    }

    @Test
    void requestingAnAccountThatIsThereSucceedsAtOnceWithIt() {
        directory().ensureOrganization();
        var request = request();
        var id = make(request);

        assertThat(directory().request(request))
                .isInstanceOfSatisfying(
                        AccountCreation.Succeeded.class,
                        again -> assertThat(again.account()).isEqualTo(id));
        assertThat(directory().list())
                .filteredOn(account -> account.name().equals(request.name()))
                .hasSize(1);
    }

    @Test
    void anAddressThatIsTakenFailsTheCreation() {
        directory().ensureOrganization();
        var request = request();
        make(request);

        var second = finished(directory().request(new AccountRequest(Fresh.account(), request.email())));

        assertThat(second)
                .isInstanceOfSatisfying(
                        AccountCreation.Failed.class,
                        failed -> assertThat(failed.reason()).isNotBlank());
        assertThat(directory().list())
                .filteredOn(account -> account.email().equals(request.email()))
                .hasSize(1);
    }

    @Test
    void accountsAreListedCompletelyAndInOrderOfCreation() {
        directory().ensureOrganization();
        var made = new ArrayList<AccountId>();
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            made.add(make(request()));
        }

        var listed = directory().list();

        assertThat(listed).extracting(Account::id).doesNotHaveDuplicates().containsAll(made);
        assertThat(listed).isSortedAccordingTo(Comparator.comparing(Account::createdAt));
    }

    @Test
    void theListCannotBeChanged() {
        directory().ensureOrganization();

        Failing.onChange(directory().list());
    }

    @Test
    void anUnknownRequestIsNotFound() {
        directory().ensureOrganization();

        Failing.with(ErrorCategory.NOT_FOUND, () -> directory().creation("car-00000000000000000000000000000000"));
    }

    @Test
    void nonsenseInPlaceOfARequestIsRefused() {
        directory().ensureOrganization();

        for (var nonsense : List.of("", " ", "car-", "../..", "ä\n\0", "x".repeat(5_000))) {
            Failing.with(
                    List.of(ErrorCategory.NOT_FOUND, ErrorCategory.INVALID_INPUT),
                    () -> directory().creation(nonsense));
        }
    }

    @Test
    void anOrganizationAtItsLimitIsExhausted() {
        directory().ensureOrganization();
        fixture().exhaust();

        Failing.with(ErrorCategory.EXHAUSTED, () -> directory().request(request()));
    }

    @Test
    void aClosedAccountIsNotActiveAnyMore() {
        directory().ensureOrganization();
        var closed = make(request());
        var other = make(request());

        directory().close(closed);
        directory().close(closed);

        assertThat(directory().list())
                .filteredOn(account -> account.status() == AccountStatus.ACTIVE)
                .extracting(Account::id)
                .contains(other)
                .doesNotContain(closed);
    }

    @Test
    void theNameOfAClosedAccountCanBeUsedAgainUnderAnotherAddress() {
        directory().ensureOrganization();
        var first = request();
        var closed = make(first);
        directory().close(closed);

        assertThat(make(new AccountRequest(first.name(), Fresh.email()))).isNotEqualTo(closed);
    }

    @Test
    void anAccountThatIsNotInTheOrganizationCannotBeClosed() {
        directory().ensureOrganization();

        Failing.with(ErrorCategory.NOT_FOUND, () -> directory().close(new AccountId("999999999999")));
    }

    @Test
    void theManagementAccountCannotBeClosed() {
        var management = directory().ensureOrganization().management();

        Failing.with(ErrorCategory.INVALID_INPUT, () -> directory().close(management));
        assertThat(directory().list().getFirst().status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void accountsRequestedAtOnceAreAllMade() {
        directory().ensureOrganization();
        var requests = List.of(request(), request(), request());

        var ids = Together.run(requests.size(), number -> make(requests.get(number)));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(directory().list())
                .extracting(Account::id)
                .doesNotHaveDuplicates()
                .containsAll(ids);
    }

    @Test
    void threadsThatEnsureAtOnceGetOneOrganization() {
        var made = Together.run(4, number -> directory().ensureOrganization());

        assertThat(made).hasSize(4).containsOnly(directory().ensureOrganization());
    }
}
