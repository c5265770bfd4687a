package dev.astra.aws.client;

import dev.astra.domain.account.AccountId;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.utils.Lazy;

/** The account that the caller's own credentials belong to. AWS is asked once. */
final class CallerAccount {
    private final Lazy<GetCallerIdentityResponse> identity;

    CallerAccount(AwsClient<StsClient> sts) {
        this.identity = new Lazy<>(() -> sts.call(
                StsClient::getCallerIdentity, GetCallerIdentityRequest.builder().build()));
    }

    boolean is(AccountId account) {
        return identity.getValue().account().equals(account.value());
    }

    /** The part of AWS the account is in, which every ARN begins with: {@code aws}, {@code aws-cn}, ... */
    String partition() {
        return identity.getValue().arn().split(":", 3)[1];
    }
}
