package dev.astra.hcl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong. */
final class Problems {
    /** A file that is no HCL at all is wrong in every line; nobody reads on after this many. */
    private static final int REPORTED = 100;

    private final List<HclProblem> found = new ArrayList<>();

    void add(HclRange range, String message, @Nullable String suggestion) {
        found.add(new HclProblem(range, message, suggestion));
    }

    /** Whether so much is wrong that looking for more is no use. */
    boolean areEnough() {
        return found.size() >= REPORTED;
    }

    /** The value if nothing is wrong, else the problems in the order of the text. */
    <T> HclResult<T> unlessAny(Supplier<T> value) {
        return found.isEmpty() ? new HclResult.Success<>(value.get()) : failure();
    }

    <T> HclResult<T> failure() {
        return new HclResult.Failure<>(found.stream()
                .sorted(Comparator.comparingInt(problem -> problem.range().startOffset()))
                .distinct()
                .limit(REPORTED)
                .toList());
    }
}
