package dev.astra.domain.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are wanted.
 *
 * @param since the earliest time, inclusive
 * @param until the latest time, exclusive, or null for no end
 * @param cursor where an earlier page ended, or null for the first page
 */
public record LogQuery(
        Instant since, @Nullable Instant until, @Nullable String cursor) {
    public LogQuery after(String nextCursor) {
        return new LogQuery(since, until, nextCursor);
    }
}
