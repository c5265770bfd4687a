package dev.astra.metadatastore.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCode;
import dev.astra.domain.error.Failure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a call is refused for the expected reason, in words that help. */
public final class Refused {
    private Refused() {}

    public static Failure with(ErrorCode code, ThrowingCallable call) {
        var thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(AstraException.class);
        var failure = ((AstraException) thrown).failure();
        assertThat(failure.code()).as(failure.message()).isEqualTo(code);
        assertThat(failure.what()).isNotBlank().doesNotEndWith(".");
        assertThat(failure.why()).isNotBlank().doesNotEndWith(".");
        return failure;
    }
}
