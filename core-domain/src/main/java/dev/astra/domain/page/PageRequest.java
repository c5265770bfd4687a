package dev.astra.domain.page;

import dev.astra.domain.error.Failures;
import org.jspecify.annotations.Nullable;

/**
 * Which portion of a list is wanted.
 *
 * @param limit the most items to return, 1 to 500
 * @param after the {@link Page#next()} of the portion before, or null for the first
 */
public record PageRequest(int limit, @Nullable String after) {
    public static final int MOST = 500;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw Failures.invalid("The page size " + limit + " is not valid", "expected 1 to " + MOST)
                    .exception();
        }
    }

    public static PageRequest first() {
        return new PageRequest(MOST, null);
    }
}
