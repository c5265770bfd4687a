package dev.astra.hcl;

import java.util.Comparator;
import java.util.List;

/** The replacement of some characters of a text by others. */
record Splice(int start, int end, String replacement) {
    static Splice insert(int at, String text) {
        return new Splice(at, at, text);
    }

    static Splice delete(int start, int end) {
        return new Splice(start, end, "");
    }

    static Splice replace(HclRange range, String text) {
        return new Splice(range.startOffset(), range.endOffset(), text);
    }

    /** The text with all replacements made. They must not overlap. */
    static String apply(String text, List<Splice> splices) {
        var result = new StringBuilder(text.length() + 64);
        int done = 0;
        for (Splice splice :
                splices.stream().sorted(Comparator.comparingInt(Splice::start)).toList()) {
            result.append(text, done, splice.start).append(splice.replacement);
            done = splice.end;
        }
        return result.append(text, done, text.length()).toString();
    }
}
