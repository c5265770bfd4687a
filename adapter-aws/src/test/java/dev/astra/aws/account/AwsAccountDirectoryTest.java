package dev.astra.aws.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.error.AwsError;
import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.ports.account.AccountDirectory;
import dev.astra.ports.testkit.Failing;
import dev.astra.testsupport.emulator.Call;
import dev.astra.testsupport.emulator.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.CloseAccountRequest;
import software.amazon.awssdk.services.organizations.model.CreateAccountRequest;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.OrganizationFeatureSet;

@Emulated
final class AwsAccountDirectoryTest {
    private static final AccountRequest SANDBOX =
            new AccountRequest(new AccountName("sandbox"), new EmailAddress("aws+sandbox@example.com"));

    private final EmulatedAws aws;
    private final UnorganizedAws fixture;
    private final AwsClient<OrganizationsClient> organizations;

    AwsAccountDirectoryTest(EmulatedAws aws) {
        this.aws = aws;
        this.fixture = new UnorganizedAws(aws);
        this.organizations = aws.clients()
                .own("organizations", OrganizationsClient.class, OrganizationsClient::builder, EmulatedAws.REGION);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private AccountDirectory directory() {
        return fixture.cloud().accounts();
    }

    private void make(String name, String email) {
        organizations.call(
                OrganizationsClient::createAccount,
                CreateAccountRequest.builder().accountName(name).email(email).build());
        fixture.advance(Duration.ofMinutes(1));
    }

    @Test
    void aRequestThatIsUnderWayIsNotMadeAgain() {
        directory().ensureOrganization();
        var first = directory().request(SANDBOX);
        aws.emulator().clearCalls();

        assertThat(directory().request(SANDBOX)).isEqualTo(first).isInstanceOf(AccountCreation.InProgress.class);
        assertThat(aws.emulator().calls()).extracting(Call::action).doesNotContain("CreateAccount");
    }

    @Test
    void aRequestWhoseAnswerIsLostMakesOneAccount() {
        directory().ensureOrganization();
        aws.emulator()
                .inject(Fault.droppedConnection("organizations", "CreateAccount")
                        .afterEffect()
                        .times(1));
        var request = directory().request(SANDBOX);
        fixture.advance(Duration.ofMinutes(1));

        assertThat(directory().creation(request.requestId()))
                .isEqualTo(new AccountCreation.Succeeded(
                        request.requestId(), directory().list().getLast().id()));
        assertThat(directory().list()).hasSize(2);
    }

    @Test
    void anAccountThatWasThereCanBeAskedAboutByTheAnswerToItsRequest() {
        directory().ensureOrganization();
        make("sandbox", "aws+sandbox@example.com");
        var again = directory().request(SANDBOX);

        assertThat(directory().creation(again.requestId())).isEqualTo(again);
        Failing.with(ErrorCategory.NOT_FOUND, () -> directory().creation("000000000001"));
    }

    @Test
    void aCreationThatFailsTellsTheReasonOfAws() {
        directory().ensureOrganization();
        aws.emulator().organization().failAccount("aws+sandbox@example.com", "INTERNAL_FAILURE");
        var request = directory().request(SANDBOX);
        fixture.advance(Duration.ofMinutes(1));

        assertThat(directory().creation(request.requestId()))
                .isEqualTo(new AccountCreation.Failed(request.requestId(), "INTERNAL_FAILURE"));
    }

    @Test
    void anOrganizationThatFillsUpMeanwhileFailsTheCreation() {
        directory().ensureOrganization();
        aws.emulator().organization().accountQuota(1);
        var request = directory().request(SANDBOX);
        fixture.advance(Duration.ofMinutes(1));

        assertThat(directory().creation(request.requestId()))
                .isEqualTo(new AccountCreation.Failed(request.requestId(), "ACCOUNT_LIMIT_EXCEEDED"));
    }

    @Test
    void anOrganizationThatIsJustBeingChangedIsAskedAgain() {
        directory().ensureOrganization();
        aws.emulator()
                .inject(Fault.error("organizations", "CreateAccount", "ConcurrentModificationException", 400)
                        .times(2));

        assertThat(directory().request(SANDBOX)).isInstanceOf(AccountCreation.InProgress.class);
        assertThat(directory().list()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void anOrganizationThatIsStillBeingMadeReadyIsToBeWaitedFor() {
        directory().ensureOrganization();
        aws.emulator().inject(Fault.error("organizations", "CreateAccount", "FinalizingOrganizationException", 400));

        var refused = Failing.with(ErrorCategory.EXHAUSTED, () -> directory().request(SANDBOX));

        assertThat(refused.code()).isEqualTo(AwsError.ACCOUNT_NOT_READY);
        assertThat(refused.failure().nextSteps()).isNotEmpty();
    }

    @Test
    void aUsedUpQuotaSaysWhereToAskForMore() {
        directory().ensureOrganization();
        fixture.exhaust();

        var refused = Failing.with(ErrorCategory.EXHAUSTED, () -> directory().request(SANDBOX));

        assertThat(refused.code()).isEqualTo(AwsError.QUOTA_EXCEEDED);
        assertThat(refused.failure().nextSteps())
                .anyMatch(step -> step.contains("aws service-quotas") && step.contains("L-E619E033"));
    }

    @Test
    void aNewAccountCanBeEnteredWithTheRoleOfTheSettings() {
        try (var cloud = aws.open(Map.of("role", "AstraAccess"))) {
            cloud.accounts().ensureOrganization();
            var request = cloud.accounts().request(SANDBOX);
            fixture.advance(Duration.ofMinutes(1));
            var made = (AccountCreation.Succeeded) cloud.accounts().creation(request.requestId());
            var location = new Location(SANDBOX.name(), made.account(), EmulatedAws.REGION);

            assertThat(cloud.environment(location).variables()).containsKey("AWS_SESSION_TOKEN");
            Failing.with(ErrorCategory.DENIED, () -> fixture.cloud().environment(location));
        }
    }

    @Test
    void accountsOfAnyNameAreListed() {
        var management = directory().ensureOrganization().management();
        make("Data Science (2)", "data@example.com");
        make("42", "42@example.com");

        assertThat(directory().list())
                .extracting(account -> account.name().value())
                .containsExactly("management", "data-science-2", "account-" + id("42@example.com"));
        assertThat(directory().list().getFirst().id()).isEqualTo(management);
    }

    private String id(String email) {
        return directory().list().stream()
                .filter(account -> account.email().value().equals(email))
                .map(account -> account.id().value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAccountIsInvitedOnce() {
        directory().ensureOrganization();
        var outside = new AccountId("999999999999");

        String invitation = directory().invite(outside);

        assertThat(invitation).startsWith("h-");
        assertThat(directory().invite(outside)).isEqualTo(invitation);
        assertThat(directory().invite(new AccountId("888888888888"))).isNotEqualTo(invitation);
    }

    @Test
    void aClosedAccountIsNotActive() {
        directory().ensureOrganization();
        make("sandbox", "aws+sandbox@example.com");
        organizations.call(
                OrganizationsClient::closeAccount,
                CloseAccountRequest.builder()
                        .accountId(id("aws+sandbox@example.com"))
                        .build());

        assertThat(directory().list().getLast().status()).isNotEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void anOrganizationThatOnlySharesBillsIsNotTaken() {
        organizations.call(
                OrganizationsClient::createOrganization,
                CreateOrganizationRequest.builder()
                        .featureSet(OrganizationFeatureSet.CONSOLIDATED_BILLING)
                        .build());

        var refused = Failing.with(ErrorCategory.CONFLICT, () -> directory().ensureOrganization());

        assertThat(refused.failure().nextSteps()).anyMatch(step -> step.contains("enable-all-features"));
        assertThat(directory().list()).extracting(Account::name).containsExactly(AccountName.MANAGEMENT);
    }
}
