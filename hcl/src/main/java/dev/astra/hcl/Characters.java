package dev.astra.hcl;

import java.text.BreakIterator;
import java.util.Locale;

/** Counts characters as a reader sees them: a letter with its accents, a flag or a family of emoji is one. */
final class Characters {
    /** Below the first combining mark every code unit is a character of its own. */
    private static final char FIRST_COMBINING_MARK = '\u0300';

    private Characters() {}

    static int count(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            if (unit >= FIRST_COMBINING_MARK || unit == '\r') {
                return countClusters(text.substring(start, end));
            }
        }
        return end - start;
    }

    private static int countClusters(String text) {
        var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        int count = 0;
        while (boundaries.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
