package dev.astra.aws.error;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.ErrorCode;

/** What AWS, or the way there, can fail with. */
public enum AwsError implements ErrorCode {
    ACCESS_DENIED("aws.access-denied", ErrorCategory.DENIED),
    EXPIRED_CREDENTIALS("aws.expired-credentials", ErrorCategory.DENIED),
    INVALID_CREDENTIALS("aws.invalid-credentials", ErrorCategory.DENIED),
    NO_CREDENTIALS("aws.no-credentials", ErrorCategory.DENIED),
    /** The account, or its region, has been made or switched on so lately that its services do not work yet. */
    ACCOUNT_NOT_READY("aws.account-not-ready", ErrorCategory.EXHAUSTED),
    THROTTLED("aws.throttled", ErrorCategory.EXHAUSTED),
    QUOTA_EXCEEDED("aws.quota-exceeded", ErrorCategory.EXHAUSTED),
    TIMEOUT("aws.timeout", ErrorCategory.EXHAUSTED),
    NOT_FOUND("aws.not-found", ErrorCategory.NOT_FOUND),
    CONFLICT("aws.conflict", ErrorCategory.CONFLICT),
    INVALID_REQUEST("aws.invalid-request", ErrorCategory.INVALID_INPUT),
    UNREACHABLE("aws.unreachable", ErrorCategory.EXTERNAL),
    SERVICE_FAILURE("aws.service-failure", ErrorCategory.EXTERNAL),
    /** The SDK itself could not make the call, for example because its own settings contradict each other. */
    CLIENT_FAILURE("aws.client-failure", ErrorCategory.EXTERNAL);

    private final String id;
    private final ErrorCategory category;

    AwsError(String id, ErrorCategory category) {
        this.id = id;
        this.category = category;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ErrorCategory category() {
        return category;
    }
}
