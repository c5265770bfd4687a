package dev.astra.hcl;

import java.util.Arrays;

/** A text with its name, and where its lines begin. */
final class HclSource {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final String text;
    private final int[] lineStarts;

    HclSource(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        starts[0] = contentStart(text);
        int count = 1;
        for (int newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = newline + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    private static int contentStart(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /** The offset of the first character that is not the byte order mark. */
    int contentStart() {
        return lineStarts[0];
    }

    HclRange range(int start, int end) {
        return new HclRange(this, start, end);
    }

    HclPosition position(int offset) {
        int line = lineIndex(offset);
        int column = offset <= lineStarts[line] ? 1 : 1 + Characters.count(text, lineStarts[line], offset);
        return new HclPosition(file, line + 1, column, offset);
    }

    /** The offset at which the line of another offset begins. */
    int lineStart(int offset) {
        return lineStarts[lineIndex(offset)];
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** The blanks that begin the line of an offset. */
    String indentation(int offset) {
        int start = lineStart(offset);
        int end = start;
        while (end < offset && Spaces.isBlank(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** How the text ends its lines, judged by the first. */
    String newline() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }
}
