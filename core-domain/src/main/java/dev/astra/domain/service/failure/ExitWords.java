package dev.astra.domain.service.failure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exit codes that stand in a text. */
final class ExitWords {
    private static final Pattern CODE = Pattern.compile("exit(?:ed)?(?: with)?(?: code)?:? ?(\\d{1,3})\\b");

    private ExitWords() {}

    static Optional<Integer> code(String words) {
        return CODE.matcher(words.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst();
    }
}
