package dev.astra.domain.schedule;

import dev.astra.domain.error.AstraException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads one field of a cron expression: {@code *}, numbers, ranges, steps and lists of those.
 *
 * @param expression the whole expression, for messages
 * @param name what the field is called
 * @param names words for the numbers from {@code least} on, or none
 */
record CronField(String expression, String name, int least, int most, List<String> names) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    NavigableSet<Integer> read(String field) {
        var all = new TreeSet<Integer>();
        for (String part : field.split(",", -1)) {
            addPart(part, all);
        }
        return Collections.unmodifiableNavigableSet(all);
    }

    private void addPart(String part, NavigableSet<Integer> all) {
        int slash = part.indexOf('/');
        String range = slash < 0 ? part : part.substring(0, slash);
        int step = slash < 0 ? 1 : step(part.substring(slash + 1));
        int dash = range.indexOf('-');
        int first = range.equals("*") ? least : number(dash < 0 ? range : range.substring(0, dash));
        int last = range.equals("*") || (slash >= 0 && dash < 0) ? most : first;
        if (dash >= 0) {
            last = number(range.substring(dash + 1));
        }
        if (last < first) {
            throw wrong(range, "the range runs backwards");
        }
        for (int value = first; value <= last; value += step) {
            all.add(value);
        }
    }

    private int step(String text) {
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) == 0) {
            throw wrong(text, "a step is a number from 1 on");
        }
        return Integer.parseInt(text);
    }

    int number(String text) {
        int word = names.indexOf(text.toUpperCase(Locale.ROOT));
        if (word >= 0) {
            return word + least;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw wrong(
                    text,
                    "expected " + least + " to " + most
                            + (names.isEmpty() ? "" : " or " + names.getFirst() + " to " + names.getLast()));
        }
        return Integer.parseInt(text);
    }

    AstraException wrong(String part, String why) {
        return ScheduleExpression.invalid(expression, "'" + part + "' in the field " + name + ": " + why);
    }
}
