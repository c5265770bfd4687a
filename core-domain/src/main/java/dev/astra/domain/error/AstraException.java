package dev.astra.domain.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The only exception that crosses a port. Adapters translate every exception of their technology into it. */
public final class AstraException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public AstraException(Failure failure, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    public ErrorCode code() {
        return failure.code();
    }
}
