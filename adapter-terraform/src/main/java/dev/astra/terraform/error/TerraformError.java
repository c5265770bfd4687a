package dev.astra.terraform.error;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.ErrorCode;

/** What can go wrong with Terraform and its code. */
public enum TerraformError implements ErrorCode {
    MISSING("terraform.missing", ErrorCategory.EXTERNAL),
    FAILED("terraform.failed", ErrorCategory.EXTERNAL),
    UNREADABLE_CODE("terraform.unreadable-code", ErrorCategory.INVALID_INPUT),
    UNWRITABLE_CODE("terraform.unwritable-code", ErrorCategory.EXTERNAL),
    STATE_NOT_SAVED("terraform.state-not-saved", ErrorCategory.EXTERNAL),
    STATE_LOCKED("terraform.state-locked", ErrorCategory.CONFLICT),
    ACCESS_DENIED("terraform.access-denied", ErrorCategory.DENIED),
    EXPIRED_CREDENTIALS("terraform.expired-credentials", ErrorCategory.DENIED),
    QUOTA_EXCEEDED("terraform.quota-exceeded", ErrorCategory.EXHAUSTED),
    THROTTLED("terraform.throttled", ErrorCategory.EXHAUSTED),
    CERTIFICATE_NOT_ISSUED("terraform.certificate-not-issued", ErrorCategory.EXHAUSTED),
    TIMED_OUT("terraform.timed-out", ErrorCategory.EXHAUSTED);

    private final String id;
    private final ErrorCategory category;

    TerraformError(String id, ErrorCategory category) {
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
