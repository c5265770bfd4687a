package dev.astra.terraform.code;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a person does to a file, which leaves its meaning as it is. Each addition has a mark of its own; what is added
 * inside an object may go with that object and is not among the marks.
 */
final class PersonsHand {
    private static final Pattern ATTRIBUTE = Pattern.compile("^( *)(\"[^\"]*\"|\\S+)( *)=( *)(.*)$");

    private final RandomGenerator random;
    private final List<String> marks = new ArrayList<>();

    PersonsHand(RandomGenerator random) {
        this.random = random;
    }

    /** Everything added so far. */
    List<String> marks() {
        return List.copyOf(marks);
    }

    String edit(String text) {
        var lines = new ArrayList<String>();
        int depth = 0;
        for (String line : text.lines().toList()) {
            boolean closes = line.strip().startsWith("}");
            if (depth == 1 && random.nextInt(8) == 0) {
                lines.add("  " + mark("own_") + " = [1, 2]");
            }
            if (random.nextInt(6) == 0) {
                lines.add(" ".repeat(random.nextInt(5)) + "# " + (depth < 2 ? mark("note ") : "a note"));
            }
            if (depth == 0 && random.nextInt(5) == 0) {
                lines.add("locals { " + mark("local_") + " = { a = \"}\" } }");
            }
            lines.add(restyled(line, depth < 2 && !line.endsWith("{")));
            depth += line.endsWith("{") ? 1 : closes ? -1 : 0;
        }
        String newline = random.nextBoolean() ? "\n" : "\r\n";
        return String.join(newline, lines) + (random.nextInt(4) == 0 ? "" : newline);
    }

    /** Other blanks and, perhaps, a comment at the end. */
    private String restyled(String line, boolean stays) {
        var attribute = ATTRIBUTE.matcher(line);
        if (!attribute.matches() || random.nextBoolean()) {
            return line;
        }
        String restyled = " ".repeat(random.nextInt(6)) + attribute.group(2) + " ".repeat(random.nextInt(3)) + "="
                + " ".repeat(random.nextInt(3)) + attribute.group(5);
        return random.nextInt(3) > 0 ? restyled : restyled + " // " + (stays ? mark("remark ") : "a remark");
    }

    private String mark(String prefix) {
        String mark = prefix + "m" + marks.size() + "m";
        marks.add(mark);
        return mark;
    }
}
