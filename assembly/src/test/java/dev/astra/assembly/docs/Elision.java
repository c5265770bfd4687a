package dev.astra.assembly.docs;

import java.util.List;

/** Compares an answer with what a page shows of it, in which a line {@code ...} stands for any number of lines. */
final class Elision {
    private static final String ANYTHING = "...";

    private Elision() {}

    /** Walks along both; where they differ, the last elision takes in one line more. */
    static boolean fits(List<String> shown, List<String> answer) {
        int page = 0;
        int line = 0;
        int elision = -1;
        int resume = 0;
        while (line < answer.size()) {
            if (page < shown.size() && shown.get(page).strip().equals(ANYTHING)) {
                elision = page++;
                resume = line;
            } else if (page < shown.size() && shown.get(page).equals(answer.get(line))) {
                page++;
                line++;
            } else if (elision >= 0) {
                page = elision + 1;
                line = ++resume;
            } else {
                return false;
            }
        }
        return shown.subList(page, shown.size()).stream()
                .allMatch(rest -> rest.strip().equals(ANYTHING));
    }
}
