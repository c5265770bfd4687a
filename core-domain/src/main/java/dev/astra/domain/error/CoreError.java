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
    /** A task is not there to work in yet, or no longer. */
    TASK_NOT_READY("core.task-not-ready", ErrorCategory.CONFLICT),
    TASK_FAILED("core.task-failed", ErrorCategory.EXTERNAL),
    /** Nobody is led to a DNS zone, so what needs its names cannot be made yet. */
    NOT_DELEGATED("core.not-delegated", ErrorCategory.CONFLICT),
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
    /** A number the provider allows only so much of, and raises when asked to. */
    LIMIT_REACHED("core.limit-reached", ErrorCategory.EXHAUSTED),
    TIMED_OUT("core.timed-out", ErrorCategory.EXHAUSTED),
    /** Something limited, such as the addresses of a network, does not suffice. */
    NO_ROOM("core.no-room", ErrorCategory.EXHAUSTED),
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
