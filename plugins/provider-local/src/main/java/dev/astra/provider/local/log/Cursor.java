package dev.astra.provider.local.log;

import dev.astra.domain.error.Failures;
import dev.astra.domain.log.LogLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;

/** The last line of a page; the next page begins after it. Lines of the same moment are in order of their ids. */
record Cursor(Instant at, String id) implements Comparable<Cursor> {
    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::at).thenComparing(Cursor::id);

    static Cursor of(LogLine line) {
        return new Cursor(line.at(), line.id());
    }

    static Cursor parse(String text) {
        int space = text.indexOf('/');
        try {
            return new Cursor(Instant.parse(text.substring(0, Math.max(0, space))), text.substring(space + 1));
        } catch (DateTimeException e) {
            throw Failures.invalid("The place to go on reading is not valid", "no page of this log ended there")
                    .exception(e);
        }
    }

    String text() {
        return at + "/" + id;
    }

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
