package dev.astra.aws.log;

import dev.astra.domain.log.LogQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of a query as CloudWatch counts it: in milliseconds, with both ends included.
 *
 * @param last null for no end
 */
record LogTime(long first, @Nullable Long last) {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static LogTime of(LogQuery query) {
        var until = query.until();
        return new LogTime(firstMillisecondFrom(query.since()), until == null ? null : firstMillisecondFrom(until) - 1);
    }

    boolean empty() {
        return last != null && last < first;
    }

    private static long firstMillisecondFrom(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return 0;
        }
        long millisecond = (time.isAfter(LATEST) ? LATEST : time).toEpochMilli();
        return Instant.ofEpochMilli(millisecond).isBefore(time) ? millisecond + 1 : millisecond;
    }
}
