package dev.astra.aws.client;

import dev.astra.aws.error.AwsError;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

/** The role of another account, assumed when it is first needed and again shortly before its credentials end. */
final class AssumedRole {
    private static final int LONGEST_SESSION_NAME = 64;

    private final AwsClient<StsClient> sts;
    private final CallerAccount callerAccount;
    private final AccountId account;
    private final String role;
    private final HeldCredentials held;

    AssumedRole(
            AwsClient<StsClient> sts,
            CallerAccount callerAccount,
            AccountId account,
            String role,
            InstantSource clock) {
        this.sts = sts;
        this.callerAccount = callerAccount;
        this.account = account;
        this.role = role;
        this.held = new HeldCredentials(this::entered, clock);
    }

    AwsSessionCredentials credentials() {
        return held.credentials();
    }

    AwsSessionCredentials renewed() {
        return held.renewed();
    }

    private TemporaryCredentials entered() {
        var fresh = assume();
        var credentials =
                AwsSessionCredentials.create(fresh.accessKeyId(), fresh.secretAccessKey(), fresh.sessionToken());
        return new TemporaryCredentials(credentials, fresh.expiration());
    }

    private Credentials assume() {
        var request = AssumeRoleRequest.builder()
                .roleArn("arn:" + callerAccount.partition() + ":iam::" + account + ":role/" + role)
                .roleSessionName(sessionName())
                .build();
        try {
            return sts.call(StsClient::assumeRole, request).credentials();
        } catch (AstraException e) {
            throw e.code() == AwsError.ACCESS_DENIED ? notLetIn(e) : e;
        }
    }

    private AstraException notLetIn(AstraException denied) {
        var told = denied.failure();
        var failure = Failure.of(told.code(), "The account " + account + " cannot be entered as " + role, told.why())
                .next("Check that the account exists, and that its role " + role
                        + " trusts the account you sign in to.")
                .next("Name another role in the setting 'role' of the provider 'aws'.");
        for (var detail : told.details().entrySet()) {
            failure = failure.detail(detail.getKey(), detail.getValue());
        }
        return failure.exception(denied);
    }

    /** Shown in the account's audit trail, so that it tells who acted. */
    private static String sessionName() {
        var name = "astra-" + System.getProperty("user.name", "unknown").replaceAll("[^\\w+=,.@-]", "-");
        return name.substring(0, Math.min(name.length(), LONGEST_SESSION_NAME));
    }
}
