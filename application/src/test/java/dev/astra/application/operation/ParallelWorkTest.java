package dev.astra.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class ParallelWorkTest {
    private static final List<Integer> INPUTS = List.of(1, 2, 3, 4);

    @Test
    void everythingIsDoneSideBySideAndTheResultsKeepTheOrderOfTheInputs() {
        var allAtOnce = new CyclicBarrier(INPUTS.size());

        var results = ParallelWork.forEach(INPUTS, input -> {
            meet(allAtOnce);
            return "result " + input;
        });

        assertThat(results).containsExactly("result 1", "result 2", "result 3", "result 4");
    }

    @Test
    void allFailuresAreReportedTogetherAndTheRestIsDoneAllTheSame() {
        var done = Collections.synchronizedSet(new TreeSet<Integer>());

        assertThatThrownBy(() -> ParallelWork.forEach(INPUTS, input -> {
                    if (input % 2 == 0) {
                        throw failure("Stack " + input + " was not made");
                    }
                    return done.add(input);
                }))
                .isInstanceOfSatisfying(AstraException.class, together -> {
                    assertThat(together).hasMessage("Stack 2 was not made: the quota is used up");
                    assertThat(together.failure().diagnostics())
                            .containsExactly(Diagnostic.of("Stack 4 was not made: the quota is used up"));
                    assertThat(together.failure().nextSteps()).containsExactly("Ask for more.");
                    assertThat(together.getSuppressed()).hasSize(1);
                });
        assertThat(done).containsExactly(1, 3);
    }

    @Test
    void aSingleFailureIsThrownAsItIs() {
        var failure = failure("Stack 3 was not made");

        assertThatThrownBy(() -> ParallelWork.forEach(INPUTS, input -> {
                    if (input == 3) {
                        throw failure;
                    }
                    return input;
                }))
                .isSameAs(failure);
    }

    @Test
    void anInterruptionGivesTheWorkUp() {
        var never = new CyclicBarrier(INPUTS.size() + 1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ParallelWork.forEach(INPUTS, input -> {
                    meet(never);
                    return input;
                }))
                .isInstanceOfSatisfying(
                        AstraException.class, given -> assertThat(given.code()).isEqualTo(CoreError.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static AstraException failure(String what) {
        return Failure.of(CoreError.EXTERNAL, what, "the quota is used up")
                .next("Ask for more.")
                .exception();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("the work is not done side by side", e);
        }
    }
}
