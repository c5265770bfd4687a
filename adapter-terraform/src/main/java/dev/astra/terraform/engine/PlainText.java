package dev.astra.terraform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the problems in what terraform prints for people. */
final class PlainText {
    private static final Pattern DECORATION = Pattern.compile("\\u001b\\[[0-9;]*m|^[│╷╵][ \\t]?", Pattern.MULTILINE);
    private static final Pattern BEGIN = Pattern.compile("^Error: |^panic: ", Pattern.MULTILINE);

    private PlainText() {}

    /** Each problem with its first line as the summary; a text without any begins with what went wrong. */
    static List<TerraformMessage.Problem> problems(String text) {
        String plain = DECORATION.matcher(text).replaceAll("").strip();
        var problems = new ArrayList<TerraformMessage.Problem>();
        if (plain.isEmpty()) {
            return problems;
        }
        var begins = BEGIN.matcher(plain).results().toList();
        for (int i = 0; i < begins.size(); i++) {
            int end = i + 1 < begins.size() ? begins.get(i + 1).start() : plain.length();
            problems.add(problem(plain.substring(begins.get(i).end(), end)));
        }
        return problems.isEmpty() ? List.of(problem(plain)) : problems;
    }

    private static TerraformMessage.Problem problem(String text) {
        String[] parts = text.strip().split("\\n", 2);
        return TerraformMessage.Problem.of(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
    }
}
