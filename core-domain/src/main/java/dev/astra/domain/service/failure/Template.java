package dev.astra.domain.service.failure;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with facts in braces. A part in brackets is left out when a fact it names is not known. */
final class Template {
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    private Template() {}

    static String fill(String template, Map<String, String> facts) {
        String parts = PART.matcher(template)
                .replaceAll(part -> known(part.group(1), facts) ? Matcher.quoteReplacement(part.group(1)) : "");
        return FACT.matcher(parts)
                .replaceAll(fact -> Matcher.quoteReplacement(facts.getOrDefault(fact.group(1), fact.group())));
    }

    private static boolean known(String part, Map<String, String> facts) {
        return FACT.matcher(part).results().allMatch(fact -> facts.containsKey(fact.group(1)));
    }
}
