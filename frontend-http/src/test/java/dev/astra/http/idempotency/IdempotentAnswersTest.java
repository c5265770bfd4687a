package dev.astra.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.http.message.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class IdempotentAnswersTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger worked = new AtomicInteger();
    private final IdempotentAnswers answers = new IdempotentAnswers(now::get, 3);

    private Answer ask(String word) {
        return answers.answer(
                new IdempotentAnswers.Key("caller", word),
                "request",
                () -> Answer.json(200, "answer " + worked.incrementAndGet()));
    }

    @Test
    void anAnswerIsRememberedForADay() {
        Answer first = ask("key");
        now.set(Instant.EPOCH.plus(Duration.ofHours(24)));
        assertThat(ask("key")).isEqualTo(first);
        now.set(Instant.EPOCH.plus(Duration.ofHours(24)).plusMillis(1));
        assertThat(ask("key")).isNotEqualTo(first);
    }

    @Test
    void onlySoManyAnswersAreRememberedTheLatestOnes() {
        Answer first = ask("key-1");
        Answer second = ask("key-2");
        Answer third = ask("key-3");
        ask("key-4");
        assertThat(ask("key-3")).isEqualTo(third);
        assertThat(ask("key-1")).isNotEqualTo(first);
        assertThat(ask("key-2")).isNotEqualTo(second);
    }

    @Test
    void aMistakeIsRememberedByNobody() {
        var key = new IdempotentAnswers.Key("caller", "key");
        assertThatThrownBy(() -> answers.answer(key, "request", () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ask("key").body()).isEqualTo("\"answer 1\"");
    }
}
