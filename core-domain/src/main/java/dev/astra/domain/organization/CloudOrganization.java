package dev.astra.domain.organization;

import dev.astra.domain.account.AccountId;

/**
 * The organization as the cloud knows it.
 *
 * @param id the provider's id, for example {@code o-a1b2c3d4e5}
 * @param management the account at its root, which pays for all others
 */
public record CloudOrganization(String id, AccountId management) {}
