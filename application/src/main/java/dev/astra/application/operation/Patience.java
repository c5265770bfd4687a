package dev.astra.application.operation;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.ports.cloud.Timekeeper;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks a cloud again when it is too busy to answer. Meant for questions that go on for long and change nothing. */
public final class Patience {
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private Patience() {}

    /**
     * The answer, after as many as five pauses of growing length, half a minute in all.
     *
     * @throws AstraException of any other category at once, EXHAUSTED when the cloud is busy still
     */
    public static <T> T ask(Timekeeper time, Supplier<T> question) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return question.get();
            } catch (AstraException e) {
                if (e.code().category() != ErrorCategory.EXHAUSTED) {
                    throw e;
                }
                time.sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
        return question.get();
    }
}
