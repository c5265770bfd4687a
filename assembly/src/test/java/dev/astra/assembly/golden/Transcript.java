package dev.astra.assembly.golden;

import dev.astra.assembly.cli.CommandOutcome;
import dev.astra.assembly.cli.TestTerminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;

/** What a session at the terminal looks like, with everything replaced that differs from run to run. */
final class Transcript {
    private final Path folder;
    private final StringBuilder text = new StringBuilder();

    Transcript(Path folder) {
        this.folder = folder;
    }

    CommandOutcome run(TestTerminal terminal, String... arguments) {
        return add(String.join(" ", arguments), terminal.run(arguments));
    }

    CommandOutcome add(String command, CommandOutcome outcome) {
        text.append("$ astra ").append(stable(command)).append('\n');
        section("stdout", outcome.out());
        section("stderr", outcome.err());
        text.append("exit ").append(outcome.exit()).append("\n\n");
        return outcome;
    }

    private void section(String name, String content) {
        if (!content.isEmpty()) {
            text.append("--- ").append(name).append('\n').append(stable(content));
        }
    }

    private String stable(String content) {
        return inOrder(withoutChatter(content)
                .replace(folder.toString(), "<home>")
                .replaceAll("API Key ID {5}: \\w{5}", "API Key ID     : <key>")
                .replaceAll("\"api_key_id\" : \"\\w{5}\"", "\"api_key_id\" : \"<key>\"")
                .replaceAll("astra_\\w{5,12}_\\w{32}", "<token>")
                .replaceAll("(Astra token ID: {5}|│ token: |make API key \\()\\w{5}", "$1<key>")
                .replaceAll("(\"token_ids?\" : (\\[ )?)\"\\w{5}\"", "$1\"<key>\"")
                .replaceAll("\\| \\w{5}     \\|\n", "| <key>     |\n")
                .replaceAll("terraform: \\d+\\.\\d+\\.\\d+", "terraform: <version>")
                .replaceAll("\"20\\d\\d-[^\"]*Z\"", "\"<time>\"")
                .replaceAll("\\d\\d:\\d\\d:\\d\\d ::", "<time> ::")
                .replaceAll("(Created|since) (just now|a second ago|\\d+ seconds ago|20\\S+)", "$1 <time>")
                .replaceAll("\\| (just now|a second ago|\\d+ seconds ago) +(?=\\|)", "| <time> ")
                .replaceAll("\\| +(created|last_changed) +(?=\\|)", "| $1 ")
                .replaceAll("changes in [0-9dhms ]+\\)", "changes in <time>)"));
    }

    /** Which requests a task has answered before it failed depends on the moment at which it was started. */
    private static String withoutChatter(String content) {
        return content.replaceAll("(?m)^ +│ 20\\S+Z +(DEBUG|INFO) .*\n", "")
                .replaceAll("\"20\\S+Z +(DEBUG|INFO) [^\"]*\", ", "")
                .replaceAll("(│ |\")20\\S+Z( +(WARN|ERROR) )", "$1<time>$2");
    }

    /** Stacks are made side by side, so the order in which they are done says nothing. */
    private static String inOrder(String content) {
        var lines = new ArrayList<>(content.lines().toList());
        for (int begin = 0; begin < lines.size(); begin++) {
            int end = begin;
            while (end < lines.size()
                    && lines.get(end).matches(".*( \\S+/\\S+/\\S+ \\(\\d+ changes in| create state storage of ).*")) {
                end++;
            }
            lines.subList(begin, end).sort(Comparator.naturalOrder());
            begin = Math.max(begin, end - 1);
        }
        String joined = String.join("\n", lines);
        return content.endsWith("\n") ? joined + "\n" : joined;
    }

    String text() {
        return text.toString();
    }
}
