package dev.astra.testsupport.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file that lowers the AWS provider's retries, without which an answer it does not like takes it half an hour.
 * Nothing else can lower them, and the production configuration stays as it is.
 */
final class RetryOverride {
    static final String FILE = "zz_test_override.tf";

    private static final Pattern PROVIDER = Pattern.compile("^\\s*provider\\s+\"aws\"\\s*\\{", Pattern.MULTILINE);
    private static final Pattern ALIAS = Pattern.compile("^\\s*alias\\s*=\\s*\"([^\"]+)\"", Pattern.MULTILINE);

    private RetryOverride() {}

    /** Writes the file for the AWS providers that the directory configures; an override needs something to override. */
    static void write(Path directory) {
        String text = configurations(directory).map(RetryOverride::override).collect(Collectors.joining());
        try {
            Files.writeString(directory.resolve(FILE), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String override(Optional<String> alias) {
        String aliasLine = alias.map("  alias       = \"%s\"%n"::formatted).orElse("");
        return "provider \"aws\" {%n%s  max_retries = 2%n}%n".formatted(aliasLine);
    }

    private static Stream<Optional<String>> configurations(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".tf"))
                    .filter(file -> !file.endsWith(FILE))
                    .toList();
            return sources.stream().flatMap(RetryOverride::configurationsIn).distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Optional<String>> configurationsIn(Path source) {
        try {
            String text = Files.readString(source);
            return PROVIDER.matcher(text).results().map(match -> alias(block(text, match.end())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> alias(String block) {
        Matcher found = ALIAS.matcher(block);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The text up to the brace that closes the block. */
    private static String block(String text, int start) {
        int depth = 1;
        for (int at = start; at < text.length(); at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return text.substring(start, at);
            }
        }
        return text.substring(start);
    }
}
