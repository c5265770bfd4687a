package dev.astra.domain.identity;

import dev.astra.domain.account.AccountId;

/**
 * As whom the cloud sees the credentials in use.
 *
 * @param principal the provider's own name of the caller, for example an ARN
 */
public record CallerIdentity(AccountId account, String principal) {}
