package dev.astra.aws.client;

import dev.astra.domain.account.AccountId;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Credentials for an account: of a role the person has there who is signed in; otherwise the caller's own if they belong
 * to it, or else those of a role assumed there.
 */
final class AccountCredentials implements AwsCredentialsProvider {
    private final AccountId account;
    private final AwsCredentialsProvider caller;
    private final CallerAccount callerAccount;
    private final AssumedRole role;
    private final PortalRoles portal;
    private final HeldCredentials held;

    AccountCredentials(
            AccountId account,
            AwsCredentialsProvider caller,
            CallerAccount callerAccount,
            AssumedRole role,
            PortalRoles portal,
            InstantSource clock) {
        this.account = account;
        this.caller = caller;
        this.callerAccount = callerAccount;
        this.role = role;
        this.portal = portal;
        this.held = new HeldCredentials(() -> portal.in(account), clock);
    }

    @Override
    public AwsCredentials resolveCredentials() {
        if (portal.inUse()) {
            return held.credentials();
        }
        return callerAccount.is(account) ? caller.resolveCredentials() : role.credentials();
    }

    /** Credentials whose whole time is still to come. */
    AwsCredentials lasting() {
        if (portal.inUse()) {
            return held.renewed();
        }
        return callerAccount.is(account) ? caller.resolveCredentials() : role.renewed();
    }
}
