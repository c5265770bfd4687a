package dev.astra.assembly.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fenced block of a page.
 *
 * @param language the first word behind the fence
 * @param remark the rest behind the fence, which a reader does not see
 * @param first the index of the line after the opening fence
 * @param comment the comment on the line before the block, or null
 */
record CodeBlock(
        String language,
        String remark,
        int first,
        List<String> lines,
        @Nullable String comment) {
    private static final Pattern FENCE = Pattern.compile("```(\\S*)\\s*(.*)");
    private static final Pattern SAVED = Pattern.compile("<!-- file: (\\S+) -->");

    static List<CodeBlock> in(List<String> page) {
        var blocks = new ArrayList<CodeBlock>();
        for (int i = 0; i < page.size(); i++) {
            Matcher fence = FENCE.matcher(page.get(i));
            if (fence.matches()) {
                int end = i + 1;
                while (!page.get(end).equals("```")) {
                    end++;
                }
                String comment = i > 0 && page.get(i - 1).startsWith("<!--") ? page.get(i - 1) : null;
                blocks.add(new CodeBlock(fence.group(1), fence.group(2), i + 1, page.subList(i + 1, end), comment));
                i = end;
            }
        }
        return blocks;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The file that the block stands for, named by {@code <!-- file: NAME -->} before it. */
    Optional<String> savedAs() {
        return Optional.ofNullable(comment)
                .map(SAVED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
