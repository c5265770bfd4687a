package dev.astra.aws.error;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Region;
import org.jspecify.annotations.Nullable;

/**
 * A call as its failure is told.
 *
 * @param service the service's name in permissions, for example {@code secretsmanager}
 * @param operation for example {@code CreateSecret}
 * @param account the account the call works in, or null for the account of the caller
 * @param confidential whether the request holds a secret. AWS may repeat a request in its messages, so none is quoted.
 */
public record AwsCall(
        String service, String operation, @Nullable AccountId account, Region region, boolean confidential) {

    /** The operation as permissions name it, for example {@code secretsmanager:CreateSecret}. */
    public String action() {
        return service + ":" + operation;
    }
}
