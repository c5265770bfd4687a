package dev.astra.http.problem;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCode;

/** The status of a failure. What breaks the contract itself is a 400; what keeps to it and still cannot be, a 422. */
final class ProblemStatus {
    private ProblemStatus() {}

    static int of(ErrorCode code) {
        return code instanceof HttpError own ? own.status() : byCategory(code);
    }

    private static int byCategory(ErrorCode code) {
        return switch (code.category()) {
            case INVALID_INPUT -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case DENIED -> code == CoreError.UNAUTHENTICATED ? 401 : 403;
            case UNSUPPORTED -> 501;
            case EXTERNAL -> 502;
            case EXHAUSTED -> code == CoreError.TIMED_OUT ? 504 : 429;
            case INTERNAL -> 500;
        };
    }
}
