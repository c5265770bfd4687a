package dev.astra.domain.service.failure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which one kind of failure is known.
 *
 * @param words a regular expression; its named groups are facts
 */
record Rule(FailureKind kind, Pattern words) {

    static Rule of(FailureKind kind, String words) {
        return new Rule(kind, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
    }

    Optional<FailureCause> apply(String text) {
        Matcher matcher = words.matcher(text);
        return matcher.find() ? Optional.of(new FailureCause(kind, facts(matcher), text)) : Optional.empty();
    }

    private Map<String, String> facts(Matcher matcher) {
        var facts = new LinkedHashMap<String, String>();
        for (String name : words.namedGroups().keySet()) {
            String value = matcher.group(name);
            if (value != null && !value.isBlank()) {
                facts.put(name, value.strip());
            }
        }
        return facts;
    }
}
