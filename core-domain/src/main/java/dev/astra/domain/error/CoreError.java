package dev.astra.domain.error;

/** The failures that the core itself can state, without knowing which cloud or tool is behind a port. */
public enum CoreError implements ErrorCode {
    INVALID_INPUT("core.invalid-input", ErrorCategory.INVALID_INPUT),
    INVALID_MANIFEST("core.invalid-manifest", ErrorCategory.INVALID_INPUT),
    INVALID_CONFIGURATION("core.invalid-configuration", ErrorCategory.INVALID_INPUT),
    MISSING_ANSWER("core.missing-answer", ErrorCategory.INVALID_INPUT),
    NOT_INITIALIZED("core.not-initialized", ErrorCategory.INVALID_INPUT),
    NOT_FOUND("core.not-found", ErrorCategory.NOT_FOUND),
    ALREADY_EXISTS("core.already-exists", ErrorCategory.CONFLICT),
    AUDIT_BROKEN("core.audit-broken", ErrorCategory.CONFLICT),
    CHANGED_MEANWHILE("core.changed-meanwhile", ErrorCategory.CONFLICT),
    IN_USE("core.in-use", ErrorCategory.CONFLICT),
    LEASED("core.leased", ErrorCategory.CONFLICT),
    DEPLOYMENT_RUNNING("core.deployment-running", ErrorCategory.CONFLICT),
    DEPLOYMENT_FAILED("core.deployment-failed", ErrorCategory.EXTERNAL),
    NOT_APPROVED("core.not-approved", ErrorCategory.CONFLICT),
    OVER_BUDGET("core.over-budget", ErrorCategory.CONFLICT),
    UNAUTHENTICATED("core.unauthenticated", ErrorCategory.DENIED),
    /** Nobody is signed in, or the session is over: signing in and repeating the request helps. */
    SIGN_IN_NEEDED("core.sign-in-needed", ErrorCategory.DENIED),
    FORBIDDEN("core.forbidden", ErrorCategory.DENIED),
    UNSUPPORTED("core.unsupported", ErrorCategory.UNSUPPORTED),
    TOOL_MISSING("core.tool-missing", ErrorCategory.EXTERNAL),
    EXTERNAL("core.external", ErrorCategory.EXTERNAL),
    CANCELLED("core.cancelled", ErrorCategory.EXTERNAL),
    TIMED_OUT("core.timed-out", ErrorCategory.EXHAUSTED),
    FILE_SYSTEM("core.file-system", ErrorCategory.EXTERNAL),
    OUTPUT_CLOSED("core.output-closed", ErrorCategory.EXTERNAL),
    INTERNAL("core.internal", ErrorCategory.INTERNAL);

    private final String id;
    private final ErrorCategory category;

    CoreError(String id, ErrorCategory category) {
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
