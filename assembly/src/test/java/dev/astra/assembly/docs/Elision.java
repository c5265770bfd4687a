package dev.astra.assembly.docs;

import java.util.List;

/** Compares an answer with what a page shows of it, in which a line {@code ...} stands for any number of lines. */
final class Elision {
    private static final String ANYTHING = "...";

    private Elision() {}

    static boolean fits(List<String> shown, List<String> answer) {
        if (shown.isEmpty()) {
            return answer.isEmpty();
        }
        List<String> rest = shown.subList(1, shown.size());
        if (shown.getFirst().strip().equals(ANYTHING)) {
            return fits(rest, answer) || (!answer.isEmpty() && fits(shown, answer.subList(1, answer.size())));
        }
        return !answer.isEmpty()
                && shown.getFirst().equals(answer.getFirst())
                && fits(rest, answer.subList(1, answer.size()));
    }
}
