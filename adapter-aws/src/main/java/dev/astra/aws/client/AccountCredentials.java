package dev.astra.aws.client;

import dev.astra.domain.account.AccountId;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Credentials for an account: the caller's own if they belong to it, otherwise those of a role assumed there. */
final class AccountCredentials implements AwsCredentialsProvider {
    private final AccountId account;
    private final AwsCredentialsProvider caller;
    private final CallerAccount callerAccount;
    private final AssumedRole role;

    AccountCredentials(
            AccountId account, AwsCredentialsProvider caller, CallerAccount callerAccount, AssumedRole role) {
        this.account = account;
        this.caller = caller;
        this.callerAccount = callerAccount;
        this.role = role;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return callerAccount.is(account) ? caller.resolveCredentials() : role.credentials();
    }

    /** Credentials whose whole time is still to come. */
    AwsCredentials lasting() {
        return callerAccount.is(account) ? caller.resolveCredentials() : role.renewed();
    }
}
