package dev.astra.application.manifest;

import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.SourcePosition;
import dev.astra.hcl.HclProblem;
import dev.astra.hcl.HclRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one manifest. */
final class Problems {
    private record Found(int offset, Diagnostic diagnostic) {}

    private final List<Found> found = new ArrayList<>();

    void add(HclRange range, String message) {
        add(range, message, null);
    }

    void add(HclRange range, String message, @Nullable String suggestion) {
        found.add(new Found(range.startOffset(), new Diagnostic(message, position(range), suggestion)));
    }

    void add(HclProblem problem) {
        add(problem.range(), problem.message(), problem.suggestion());
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them in the order of the text. */
    List<Diagnostic> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Found::offset))
                .map(Found::diagnostic)
                .toList();
    }

    static SourcePosition position(HclRange range) {
        var start = range.start();
        return new SourcePosition(start.file(), start.line(), start.column());
    }
}
