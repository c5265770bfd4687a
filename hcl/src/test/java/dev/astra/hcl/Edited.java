package dev.astra.hcl;

import java.util.List;
import java.util.function.UnaryOperator;

/** Texts before and after edits. */
final class Edited {
    private Edited() {}

    /** The text after an edit that can be made. */
    static String text(String before, UnaryOperator<HclEditor> edit) {
        return edit.apply(Parsed.document(before).edit())
                .apply()
                .orElseThrow(problems -> new AssertionError("The edit is refused: " + problems))
                .text();
    }

    /** Why an edit cannot be made, as "line:column message". */
    static List<String> problems(String before, UnaryOperator<HclEditor> edit) {
        return Parsed.shown(edit.apply(Parsed.document(before).edit()).apply().problems());
    }

    /** A path through keys (text) and list indexes (numbers), such as "containers 0 image". */
    static HclPath path(String steps) {
        HclPath path = HclPath.root();
        for (String step : steps.split(" ", -1)) {
            path = step.matches("\\d+") ? path.index(Integer.parseInt(step)) : path.key(step);
        }
        return path;
    }
}
