package dev.astra.domain.error;

/** Whose turn it is after a failure. Front ends map each category to one exit code and one HTTP status. */
public enum ErrorCategory {
    /** The request cannot be understood or breaks a rule; the caller has to change it. */
    INVALID_INPUT(Retry.NO),
    /** A thing the request names does not exist. */
    NOT_FOUND(Retry.NO),
    /** The thing exists already, has changed meanwhile, or somebody else holds it. */
    CONFLICT(Retry.NO),
    /** The caller is not known or may not do this. */
    DENIED(Retry.NO),
    /** The provider in use does not offer this. */
    UNSUPPORTED(Retry.NO),
    /** The provider or an outside tool failed. */
    EXTERNAL(Retry.UNKNOWN),
    /** A quota, a rate limit or a time limit was reached. */
    EXHAUSTED(Retry.YES),
    /** Astra itself is wrong. */
    INTERNAL(Retry.NO);

    private final Retry retry;

    ErrorCategory(Retry retry) {
        this.retry = retry;
    }

    /** Whether the same request may succeed later, unless a failure says otherwise itself. */
    public Retry retry() {
        return retry;
    }
}
