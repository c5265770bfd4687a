package dev.astra.assembly.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replaces in an answer what differs from run to run, and puts side by side work in order. */
final class Stable {
    private static final String SIDE_BY_SIDE = ".*( \\S+/\\S+/\\S+ \\(\\d+ changes in| create state storage of ).*";

    private Stable() {}

    static List<String> lines(List<String> answer) {
        var lines = new ArrayList<>(answer.stream().map(Stable::line).toList());
        for (int begin = 0; begin < lines.size(); begin++) {
            int end = begin;
            while (end < lines.size() && lines.get(end).matches(SIDE_BY_SIDE)) {
                end++;
            }
            lines.subList(begin, end).sort(Comparator.naturalOrder());
            begin = Math.max(begin, end - 1);
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private static String line(String line) {
        String stable = line.replaceAll("/\\S*/astra-demo\\d+", "<folder>")
                .replaceAll("API Key ID {5}: \\w{5}", "API Key ID     : <key>")
                .replaceAll("\"api_key_id\" : \"\\w{5}\"", "\"api_key_id\" : \"<key>\"")
                .replaceAll("terraform: .*", "terraform: <version>")
                .replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>")
                .replaceAll("\\d\\d:\\d\\d:\\d\\d ::", "<time> ::")
                .replaceAll("changes in [0-9dhms ]+\\)", "changes in <time>)")
                .replaceAll("(just now|(an?|\\d+) (second|minute|hour|day|week|month|year)s? ago)", "<age>")
                .stripTrailing();
        return stable.startsWith("|") ? stable.replaceAll(" +", " ") : stable;
    }
}
