package dev.astra.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.application.testing.LeapingTime;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PatienceTest {
    private final LeapingTime time = new LeapingTime();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aBusyCloudIsAskedAgainAfterGrowingPauses() {
        String answer = Patience.ask(time, () -> {
            if (asked.incrementAndGet() <= 3) {
                throw failure(CoreError.TIMED_OUT);
            }
            return "answer";
        });

        assertThat(answer).isEqualTo("answer");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void aCloudThatStaysBusyIsGivenUpAfterHalfAMinute() {
        assertThatThrownBy(() -> Patience.ask(time, () -> {
                    asked.incrementAndGet();
                    throw failure(CoreError.TIMED_OUT);
                }))
                .isInstanceOf(AstraException.class);

        assertThat(asked).hasValue(6);
        assertThat(time.waits().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(31));
    }

    @Test
    void anyOtherFailureIsToldAtOnce() {
        assertThatThrownBy(() -> Patience.ask(time, () -> {
                    asked.incrementAndGet();
                    throw failure(CoreError.NOT_FOUND);
                }))
                .isInstanceOf(AstraException.class);

        assertThat(asked).hasValue(1);
        assertThat(time.waits()).isEmpty();
    }

    private static AstraException failure(CoreError code) {
        return Failure.of(code, "It cannot be told", "the cloud says so").exception();
    }
}
