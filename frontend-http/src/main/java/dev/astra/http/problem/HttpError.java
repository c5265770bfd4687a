package dev.astra.http.problem;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.ErrorCode;

/** Failures that only a server can have: the request never reaches a use case. */
public enum HttpError implements ErrorCode {
    MALFORMED_REQUEST("http.malformed-request", ErrorCategory.INVALID_INPUT, 400),
    INVALID_REQUEST("http.invalid-request", ErrorCategory.INVALID_INPUT, 400),
    NO_ROUTE("http.no-route", ErrorCategory.NOT_FOUND, 404),
    METHOD_NOT_ALLOWED("http.method-not-allowed", ErrorCategory.INVALID_INPUT, 405),
    IDEMPOTENCY_KEY_REUSED("http.idempotency-key-reused", ErrorCategory.CONFLICT, 409),
    BODY_TOO_LARGE("http.body-too-large", ErrorCategory.INVALID_INPUT, 413),
    UNSUPPORTED_MEDIA_TYPE("http.unsupported-media-type", ErrorCategory.INVALID_INPUT, 415),
    EXPECTATION_FAILED("http.expectation-failed", ErrorCategory.INVALID_INPUT, 417),
    BUSY("http.busy", ErrorCategory.EXHAUSTED, 503),
    NOT_READY("http.not-ready", ErrorCategory.EXHAUSTED, 503);

    private final String id;
    private final ErrorCategory category;
    private final int status;

    HttpError(String id, ErrorCategory category, int status) {
        this.id = id;
        this.category = category;
        this.status = status;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ErrorCategory category() {
        return category;
    }

    int status() {
        return status;
    }
}
