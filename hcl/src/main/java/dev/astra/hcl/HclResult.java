package dev.astra.hcl;

import java.util.List;
import java.util.function.Function;

/**
 * What came of reading, evaluating or changing a text: the value, or everything that is wrong.
 *
 * @param <T> the value
 */
public sealed interface HclResult<T> {
    /** It went well. */
    record Success<T>(T value) implements HclResult<T> {}

    /** It did not; the problems are at least one and in the order of the text. */
    record Failure<T>(List<HclProblem> problems) implements HclResult<T> {
        public Failure {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A failure has no problem: it must say what is wrong");
            }
        }
    }

    /** The next step, taken only when this one went well. */
    default <R> HclResult<R> flatMap(Function<? super T, HclResult<R>> next) {
        return switch (this) {
            case Success<T>(T value) -> next.apply(value);
            case Failure<T>(List<HclProblem> problems) -> new Failure<>(problems);
        };
    }

    default <R> HclResult<R> map(Function<? super T, ? extends R> change) {
        return flatMap(value -> new Success<>(change.apply(value)));
    }

    /** The value, or the exception the caller makes of the problems. */
    default <X extends Throwable> T orElseThrow(Function<? super List<HclProblem>, ? extends X> failure) throws X {
        return switch (this) {
            case Success<T>(T value) -> value;
            case Failure<T>(List<HclProblem> problems) -> throw failure.apply(problems);
        };
    }

    /** What is wrong; nothing when it went well. */
    default List<HclProblem> problems() {
        return switch (this) {
            case Success<T> _ -> List.of();
            case Failure<T>(List<HclProblem> problems) -> problems;
        };
    }
}
