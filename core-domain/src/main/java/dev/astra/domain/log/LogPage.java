package dev.astra.domain.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines in order of time.
 *
 * @param next the cursor of the following page, or null at the end
 */
public record LogPage(List<LogLine> lines, @Nullable String next) {
    public LogPage {
        lines = List.copyOf(lines);
    }
}
