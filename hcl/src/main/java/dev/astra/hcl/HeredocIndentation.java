package dev.astra.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes the indentation of a heredoc that begins with "&lt;&lt;-": as many blanks from each line as the least indented line
 * has. Lines that are blank altogether neither count nor change.
 */
final class HeredocIndentation {
    private HeredocIndentation() {}

    static List<TemplatePiece> remove(List<TemplatePiece> pieces) {
        var begins = lineBeginnings(pieces);
        int common = Integer.MAX_VALUE;
        for (int index : begins) {
            common = Math.min(common, indentation(pieces.get(index)));
        }
        List<TemplatePiece> result = new ArrayList<>(pieces);
        for (int index : begins) {
            if (pieces.get(index) instanceof TemplatePiece.Text text) {
                result.set(index, new TemplatePiece.Text(text.value().substring(common), text.range()));
            }
        }
        return result;
    }

    /** The pieces that begin a line which is not blank. */
    private static List<Integer> lineBeginnings(List<TemplatePiece> pieces) {
        List<Integer> begins = new ArrayList<>();
        boolean begin = true;
        for (int index = 0; index < pieces.size(); index++) {
            boolean endsLine = pieces.get(index) instanceof TemplatePiece.Text text
                    && text.value().endsWith("\n");
            if (begin && !(endsLine && isBlank(pieces.get(index)))) {
                begins.add(index);
            }
            begin = endsLine;
        }
        return begins;
    }

    private static boolean isBlank(TemplatePiece piece) {
        return piece instanceof TemplatePiece.Text text
                && Spaces.trim(text.value()).isEmpty();
    }

    private static int indentation(TemplatePiece piece) {
        return piece instanceof TemplatePiece.Text(String value, HclRange _)
                ? value.length() - Spaces.trimStart(value).length()
                : 0;
    }
}
