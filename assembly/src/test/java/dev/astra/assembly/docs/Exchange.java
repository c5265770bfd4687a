package dev.astra.assembly.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a console block and what the page says it answers.
 *
 * @param first the index in the page of the first line of the answer
 */
record Exchange(String command, int first, List<String> answer) {
    private static final String PROMPT = "$ ";
    private static final Pattern QUESTION = Pattern.compile("\\? .*:(?: (.*))?");

    /** All of a block; one with the remark {@code transcript} is a single command, whose answer looks like more. */
    static List<Exchange> in(CodeBlock block) {
        var exchanges = new ArrayList<Exchange>();
        List<String> lines = block.lines();
        boolean single = block.remark().equals("transcript");
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(PROMPT)) {
                throw new AssertionError("A console block begins with a command, not with: " + lines.get(i));
            }
            var command = new StringBuilder(lines.get(i).substring(PROMPT.length()));
            while (command.toString().endsWith("\\")) {
                i++;
                command.setLength(command.length() - 1);
                command.append(lines.get(i).strip());
            }
            int begin = i + 1;
            while (i + 1 < lines.size() && (single || !lines.get(i + 1).startsWith(PROMPT))) {
                i++;
            }
            exchanges.add(new Exchange(command.toString(), block.first() + begin, lines.subList(begin, i + 1)));
        }
        return exchanges;
    }

    /** What a person types when asked: the text behind each question. */
    List<String> typed() {
        return answer.stream()
                .map(QUESTION::matcher)
                .filter(Matcher::matches)
                .map(question -> question.group(1) == null ? "" : question.group(1))
                .toList();
    }
}
