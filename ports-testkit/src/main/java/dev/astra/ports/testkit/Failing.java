package dev.astra.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asserts how a call across a port fails. */
public final class Failing {
    private Failing() {}

    /** The call fails with one of the categories, saying what happened and why. Returns the failure for a closer look. */
    public static AstraException with(List<ErrorCategory> categories, Supplier<?> call) {
        var thrown = catchThrowable(call::get);
        assertThat(thrown).isInstanceOf(AstraException.class);
        var failure = ((AstraException) thrown).failure();
        assertThat(failure.code().category()).as(failure.message()).isIn(categories);
        assertThat(failure.what()).isNotBlank().doesNotEndWith(".");
        assertThat(failure.why()).isNotBlank();
        return (AstraException) thrown;
    }

    /** The call fails with the category. */
    public static AstraException with(ErrorCategory category, Supplier<?> call) {
        return with(List.of(category), call);
    }

    /** The call fails with the category. */
    public static AstraException with(ErrorCategory category, Runnable call) {
        return with(category, asSupplier(call));
    }

    /** The call may succeed; if it fails, then with an {@link AstraException} and nothing else. */
    public static void onlyWithAstraException(Supplier<?> call) {
        var thrown = catchThrowable(call::get);
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(AstraException.class);
        }
    }

    /** The list cannot be changed by whoever got it. */
    public static void onChange(List<?> list) {
        assertThat(catchThrowable(list::clear)).as("a change of a result").isNotNull();
    }

    private static Supplier<@Nullable Object> asSupplier(Runnable call) {
        return () -> {
            call.run();
            return null;
        };
    }
}
