package dev.astra.aws.service;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program and its arguments as one line, for an interface that splits it again as a shell would. */
final class CommandLine {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private CommandLine() {}

    static String of(List<String> words) {
        return words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\"'\"'") + "'";
    }
}
