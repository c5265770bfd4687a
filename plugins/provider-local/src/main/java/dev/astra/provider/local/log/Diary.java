package dev.astra.provider.local.log;

import dev.astra.domain.log.LogLine;
import java.time.Instant;
import java.util.List;

/** What one task writes, second by second. */
sealed interface Diary permits TaskLog, OneOffLog {
    /** When its containers run. */
    Instant begin();

    /** Whether anything may be written in the second that begins then. */
    boolean covers(Instant second);

    /** The lines of the second that begins then. */
    List<LogLine> lines(Instant second);
}
