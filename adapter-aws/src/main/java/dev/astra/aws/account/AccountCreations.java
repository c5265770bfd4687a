package dev.astra.aws.account;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AccountNotFoundException;
import software.amazon.awssdk.services.organizations.model.CreateAccountFailureReason;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatus;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatusNotFoundException;
import software.amazon.awssdk.services.organizations.model.DescribeAccountRequest;
import software.amazon.awssdk.services.organizations.model.DescribeCreateAccountStatusRequest;
import software.amazon.awssdk.services.organizations.model.ListCreateAccountStatusRequest;

/**
 * The requests for accounts that AWS remembers. A request whose account was there already has never been one of AWS's;
 * its id is that of the account.
 */
final class AccountCreations {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Duration LONGEST_REPETITION = Duration.ofMinutes(2);

    private final AwsClient<OrganizationsClient> organizations;

    AccountCreations(AwsClient<OrganizationsClient> organizations) {
        this.organizations = organizations;
    }

    AccountCreation get(String requestId) {
        return (ACCOUNT.matcher(requestId).matches() ? account(requestId) : request(requestId))
                .orElseThrow(() -> Failures.notFound(
                                "The request for an account", requestId, "AWS remembers none of that id")
                        .exception());
    }

    /** A request of an earlier attempt. AWS does not tell its e-mail address, so the name has to do. */
    Optional<AccountCreation> underWay(AccountName name) {
        return list(CreateAccountState.IN_PROGRESS).stream()
                .filter(status -> status.accountName().equals(name.value()))
                .findFirst()
                .map(AccountCreations::state);
    }

    private List<CreateAccountStatus> list(CreateAccountState... states) {
        return organizations.call(
                (client, request) -> client.listCreateAccountStatusPaginator(request).stream()
                        .flatMap(page -> page.createAccountStatuses().stream())
                        .toList(),
                ListCreateAccountStatusRequest.builder().states(states).build());
    }

    static AccountCreation state(CreateAccountStatus status) {
        return switch (status.state()) {
            case IN_PROGRESS, UNKNOWN_TO_SDK_VERSION -> new AccountCreation.InProgress(status.id());
            case SUCCEEDED -> new AccountCreation.Succeeded(status.id(), new AccountId(status.accountId()));
            case FAILED -> new AccountCreation.Failed(status.id(), status.failureReasonAsString());
        };
    }

    private Optional<AccountCreation> request(String id) {
        var request = DescribeCreateAccountStatusRequest.builder()
                .createAccountRequestId(id)
                .build();
        return organizations
                .find(
                        CreateAccountStatusNotFoundException.class::isInstance,
                        OrganizationsClient::describeCreateAccountStatus,
                        request)
                .map(answer -> repeated(answer.createAccountStatus()))
                .map(AccountCreations::state);
    }

    /**
     * The SDK repeats a request whose answer got lost. If AWS had got it, the repetition fails because of the address, and
     * the first request of the pair is the one that counts.
     */
    private CreateAccountStatus repeated(CreateAccountStatus status) {
        if (status.failureReason() != CreateAccountFailureReason.EMAIL_ALREADY_EXISTS) {
            return status;
        }
        return list(CreateAccountState.IN_PROGRESS, CreateAccountState.SUCCEEDED).stream()
                .filter(other -> other.accountName().equals(status.accountName()))
                .filter(other -> !other.requestedTimestamp().isAfter(status.requestedTimestamp()))
                .filter(other ->
                        other.requestedTimestamp().plus(LONGEST_REPETITION).isAfter(status.requestedTimestamp()))
                .findFirst()
                .map(first -> first.toBuilder().id(status.id()).build())
                .orElse(status);
    }

    private Optional<AccountCreation> account(String id) {
        var request = DescribeAccountRequest.builder().accountId(id).build();
        return organizations
                .find(AccountNotFoundException.class::isInstance, OrganizationsClient::describeAccount, request)
                .map(answer -> new AccountCreation.Succeeded(
                        id, new AccountId(answer.account().id())));
    }
}
