package dev.astra.terraform.engine;

import java.util.ArrayList;
import java.util.List;

/** What terraform complained of, in messages or, when it cannot make those, in plain text. */
final class Complaints {
    private static final int MOST_STRAY_LINES = 200;

    private final List<TerraformMessage.Problem> problems = new ArrayList<>();
    private final List<String> stray = new ArrayList<>();

    void note(String line, MessageReader.Line read) {
        if (read.message() instanceof TerraformMessage.Problem problem) {
            problems.add(problem);
        } else if (read.stray() && stray.size() < MOST_STRAY_LINES) {
            stray.add(line);
        }
    }

    List<TerraformMessage.Problem> problems() {
        return problems.isEmpty() ? PlainText.problems(String.join("\n", stray)) : List.copyOf(problems);
    }
}
