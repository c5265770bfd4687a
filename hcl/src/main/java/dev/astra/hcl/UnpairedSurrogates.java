package dev.astra.hcl;

/** Finds halves of characters, which a Java string can hold but no file. */
final class UnpairedSurrogates {
    private UnpairedSurrogates() {}

    static boolean in(String text) {
        return indexIn(text) >= 0;
    }

    static void report(HclSource source, Problems problems) {
        int at = indexIn(source.text());
        if (at >= 0) {
            problems.add(source.range(at, at + 1), "half a character stands here: the text is not valid Unicode", null);
        }
    }

    private static int indexIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
