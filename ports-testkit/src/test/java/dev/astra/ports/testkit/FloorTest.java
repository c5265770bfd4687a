package dev.astra.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

final class FloorTest {

    @Floor(2)
    static class TwoTests {
        @Test
        void first() {}

        @Test
        void second() {}
    }

    static final class Heir extends TwoTests {}

    @ExtendWith(SkipsTheSecond.class)
    static final class Skipping extends TwoTests {}

    static final class SkipsTheSecond implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getDisplayName().startsWith("second")
                    ? ConditionEvaluationResult.disabled("it is the second")
                    : ConditionEvaluationResult.enabled("it is not");
        }
    }

    @Test
    void aClassWhoseTestsAllRanPasses() {
        assertThat(Contracts.failures(Heir.class)).isEmpty();
    }

    @Test
    void aClassWithTooFewExecutedTestsFails() {
        Contracts.run(Skipping.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                container(Skipping.class),
                                finishedWithFailure(message(text -> text.contains("1 of at least 2 tests ran")))));
    }
}
