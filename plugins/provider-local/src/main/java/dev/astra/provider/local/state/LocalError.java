package dev.astra.provider.local.state;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.ErrorCode;

/** The failures that only the embedded cloud has. */
public enum LocalError implements ErrorCode {
    STATE_BROKEN("local.state-broken", ErrorCategory.EXTERNAL),
    STATE_NEWER("local.state-newer", ErrorCategory.EXTERNAL),
    OTHER_SEED("local.other-seed", ErrorCategory.INVALID_INPUT),
    KEY_UNUSABLE("local.key-unusable", ErrorCategory.EXTERNAL),
    ACCOUNT_QUOTA("local.account-quota", ErrorCategory.EXHAUSTED),
    REFUSED_SPECIFICATION("local.refused-specification", ErrorCategory.INVALID_INPUT);

    private final String id;
    private final ErrorCategory category;

    LocalError(String id, ErrorCategory category) {
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
