package dev.astra.metadatastore.audit;

import dev.astra.domain.audit.AuditQuery;
import dev.astra.domain.error.Failures;
import dev.astra.domain.page.PageRequest;
import java.util.ArrayList;
import java.util.List;

/** What the rows of a query have in common, as SQL. */
final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    private Conditions() {}

    static Conditions of(AuditQuery query, PageRequest page) {
        var all = new Conditions();
        if (page.after() != null) {
            all.add("sequence < ?", sequence(page.after()));
        }
        if (query.since() != null) {
            all.add("at >= ?", query.since());
        }
        if (query.by() != null) {
            all.add("(owner = ? OR key_id = ?)", query.by(), query.by());
        }
        if (query.action() != null) {
            all.addPart("action", query.action(), ".");
        }
        if (query.subject() != null) {
            all.addPart("subject", query.subject(), "/");
        }
        return all;
    }

    /** The whole name or a part before a separator, without the wildcards of {@code LIKE}. */
    private void addPart(String column, String name, String separator) {
        String begin = name + separator;
        add("(" + column + " = ? OR substr(" + column + ", 1, ?) = ?)", name, codePoints(begin), begin);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
    }

    private static long sequence(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Failures.invalid("The page after '" + after + "' cannot be read", "expected a number")
                    .exception(e);
        }
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
