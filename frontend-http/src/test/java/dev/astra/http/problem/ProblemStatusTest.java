package dev.astra.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProblemStatusTest {

    private record Foreign(String id, ErrorCategory category) implements ErrorCode {}

    @ParameterizedTest
    @CsvSource({
        "INVALID_INPUT, 422",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "DENIED, 403",
        "UNSUPPORTED, 501",
        "EXTERNAL, 502",
        "EXHAUSTED, 429",
        "INTERNAL, 500"
    })
    void aFailureOfAPluginHasTheStatusOfItsCategory(ErrorCategory category, int status) {
        assertThat(ProblemStatus.of(new Foreign("acme.failed", category))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHENTICATED, 401", "FORBIDDEN, 403", "TIMED_OUT, 504", "LEASED, 409", "INVALID_MANIFEST, 422"})
    void aFailureOfTheCoreHasItsOwn(CoreError error, int status) {
        assertThat(ProblemStatus.of(error)).isEqualTo(status);
    }

    @Test
    void aFailureOfTheServerHasItsOwn() {
        assertThat(HttpError.values())
                .allSatisfy(error -> assertThat(ProblemStatus.of(error))
                        .isEqualTo(error.status())
                        .isBetween(400, 503));
    }
}
