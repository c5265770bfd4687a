package dev.astra.aws.client;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where a client works; there is one client for each.
 *
 * @param service the service's name in permissions
 * @param account null for the account of the caller's own credentials, whichever that is
 */
record Site(String service, @Nullable AccountId account, Region region) {}
