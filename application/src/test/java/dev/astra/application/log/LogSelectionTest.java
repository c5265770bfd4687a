package dev.astra.application.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.application.testing.MemoryCloud;
import dev.astra.application.testing.Samples;
import dev.astra.domain.log.LogLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LogSelectionTest {
    private static final LogLine LINE =
            new LogLine("1", Instant.EPOCH, "0f00461cc1ea483f90e1be821fa58980", "status=200 uri=/");

    private static boolean selects(LogSelection selection) {
        return selection
                .predicate(
                        () -> {
                            throw new AssertionError("nobody should be asked");
                        },
                        Samples.WEB)
                .test(LINE);
    }

    @Test
    void aFilterIsFoundInTheTextAndInTheTag() {
        assertThat(selects(LogSelection.all())).isTrue();
        assertThat(selects(new LogSelection("status=200", null, false))).isTrue();
        assertThat(selects(new LogSelection("a58980", null, false))).isTrue();
        assertThat(selects(new LogSelection("status=500", null, false))).isFalse();
    }

    @Test
    void aTaskIsNamedByItsTagOrItsId() {
        assertThat(selects(new LogSelection(null, "a58980", false))).isTrue();
        assertThat(selects(new LogSelection(null, LINE.task(), false))).isTrue();
        assertThat(selects(new LogSelection(null, "0f0046", false))).isFalse();
    }

    @Test
    void withoutStoppedTasksThePreviousOnesAreAllThatDoNotRun() {
        var cloud = new MemoryCloud();
        var previous = new LogSelection(null, null, true).predicate(() -> cloud.runtime, Samples.WEB);

        assertThat(previous.test(LINE)).isTrue();
    }
}
