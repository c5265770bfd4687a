package dev.astra.application.manifest;

import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Nearest;
import dev.astra.domain.error.SourcePosition;
import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclProblem;
import dev.astra.hcl.HclRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
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

    /** An unknown name, with the known one that was probably meant. */
    void addUnknown(HclRange range, String message, String name, Collection<String> known) {
        String suggestion = Nearest.to(name, known)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse(null);
        add(range, message, suggestion);
    }

    /** Each object that has the name of one before it. */
    void addRepeated(List<HclObject> objects, String what) {
        var seen = new HashSet<String>();
        for (HclObject object : objects) {
            Fields.text(object, "name")
                    .filter(name -> !seen.add(name.value()))
                    .ifPresent(
                            name -> add(name.range(), "there is already a " + what + " named '" + name.value() + "'"));
        }
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
