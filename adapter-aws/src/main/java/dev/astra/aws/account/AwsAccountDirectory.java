package dev.astra.aws.account;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.aws.client.AwsSettings;
import dev.astra.aws.error.AwsError;
import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.organization.CloudOrganization;
import dev.astra.ports.account.AccountDirectory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.CloseAccountRequest;
import software.amazon.awssdk.services.organizations.model.ConcurrentModificationException;
import software.amazon.awssdk.services.organizations.model.CreateAccountRequest;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.Organization;
import software.amazon.awssdk.services.organizations.model.OrganizationFeatureSet;

/** AWS Organizations, asked from the management account. */
public final class AwsAccountDirectory implements AccountDirectory {
    private final AwsClient<OrganizationsClient> organizations;
    private final AccountCreations creations;
    private final AccountInvitations invitations;
    private final String role;

    public AwsAccountDirectory(AwsClients clients, AwsSettings settings) {
        this.organizations = clients.own(
                "organizations", OrganizationsClient.class, OrganizationsClient::builder, settings.region());
        this.invitations = new AccountInvitations(organizations);
        this.creations = new AccountCreations(organizations);
        this.role = settings.role();
    }

    @Override
    public Optional<CloudOrganization> organization() {
        return described().map(AwsAccountDirectory::named);
    }

    @Override
    public CloudOrganization ensureOrganization() {
        var organization = described().orElseGet(this::create);
        if (organization.featureSet() != OrganizationFeatureSet.ALL) {
            throw Failure.of(
                            AwsError.CONFLICT,
                            "The organization " + organization.id() + " cannot be used",
                            "it shares bills only: its features for access and policies are switched off")
                    .next("Switch them on: aws organizations enable-all-features")
                    .exception();
        }
        return named(organization);
    }

    @Override
    public List<Account> list() {
        var management = described().map(Organization::masterAccountId).orElse("");
        return accounts().stream()
                .map(account -> AccountNaming.account(account, management))
                .sorted(Comparator.comparing(Account::createdAt)
                        .thenComparing(account -> !account.id().value().equals(management)))
                .toList();
    }

    @Override
    public AccountCreation request(AccountRequest request) {
        return existing(request).or(() -> creations.underWay(request.name())).orElseGet(() -> create(request));
    }

    @Override
    public AccountCreation creation(String requestId) {
        return creations.get(requestId);
    }

    /** AWS refuses to close an account again that is closed or about to be. */
    @Override
    public void close(AccountId account) {
        var known = list().stream()
                .filter(member -> member.id().equals(account))
                .findFirst()
                .orElseThrow(() -> Failures.notFound("Account", account.value(), "the organization has no such member")
                        .exception());
        if (known.name().equals(AccountName.MANAGEMENT)) {
            throw Failures.invalid("The account " + account + " cannot be closed", "it is the management account")
                    .exception();
        }
        if (known.status() == AccountStatus.ACTIVE) {
            organizations.call(
                    OrganizationsClient::closeAccount,
                    CloseAccountRequest.builder().accountId(account.value()).build());
        }
    }

    @Override
    public String invite(AccountId account) {
        return invitations.to(account);
    }

    private Optional<Organization> described() {
        return organizations
                .find(
                        AwsOrganizationsNotInUseException.class::isInstance,
                        OrganizationsClient::describeOrganization,
                        DescribeOrganizationRequest.builder().build())
                .map(answer -> answer.organization());
    }

    /** Somebody else may be making it at the same moment; then theirs is as good. */
    private Organization create() {
        var request = CreateOrganizationRequest.builder()
                .featureSet(OrganizationFeatureSet.ALL)
                .build();
        try {
            return organizations
                    .call(OrganizationsClient::createOrganization, request)
                    .organization();
        } catch (AstraException e) {
            if (e.code() != AwsError.CONFLICT) {
                throw e;
            }
            return described().orElseThrow(() -> e);
        }
    }

    private static CloudOrganization named(Organization organization) {
        return new CloudOrganization(organization.id(), new AccountId(organization.masterAccountId()));
    }

    private List<software.amazon.awssdk.services.organizations.model.Account> accounts() {
        return organizations.call(
                (client, request) -> client.listAccountsPaginator(request).stream()
                        .flatMap(page -> page.accounts().stream())
                        .toList(),
                ListAccountsRequest.builder().build());
    }

    private Optional<AccountCreation> existing(AccountRequest request) {
        return accounts().stream()
                .filter(account -> AccountNaming.status(account) == AccountStatus.ACTIVE)
                .filter(account -> account.name().equals(request.name().value()))
                .filter(account ->
                        account.email().equalsIgnoreCase(request.email().value()))
                .findFirst()
                .map(account -> new AccountCreation.Succeeded(account.id(), new AccountId(account.id())));
    }

    private AccountCreation create(AccountRequest request) {
        var asked = CreateAccountRequest.builder()
                .accountName(request.name().value())
                .email(request.email().value())
                .roleName(role)
                .build();
        return AccountCreations.state(organizations
                .persist(ConcurrentModificationException.class::isInstance, OrganizationsClient::createAccount, asked)
                .createAccountStatus());
    }
}
