package dev.astra.application.log;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.ports.cloud.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Goes on with new lines as they come. Each time it asks for a little of the past again, where lines may have come late,
 * and tells of those it does not know. When the cloud cannot be asked for a while, it asks for all of that while.
 */
final class LogTail {
    private static final Duration POLL = Duration.ofSeconds(1);

    /** A line may become visible so long after later ones. */
    private static final Duration LATENESS = Duration.ofSeconds(15);

    /** The clock of the cloud may be off by so much, or calls to it are refused. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final LogPages pages;
    private final Timekeeper time;
    private final LogListener listener;
    private final Predicate<LogPage> reader;
    private final Map<String, Instant> told = new HashMap<>();
    private Instant newest;

    LogTail(LogPages pages, Timekeeper time, LogListener listener, Predicate<LogPage> reader) {
        this.pages = pages;
        this.time = time;
        this.listener = listener;
        this.reader = reader;
        this.newest = Instant.MIN;
    }

    /** Returns when no more lines are wanted. */
    void follow(Instant begin) {
        Instant since = begin;
        while (true) {
            Instant asked = time.now();
            Instant oldest = earlier(since, asked.minus(SKEW).minus(LATENESS));
            told.values().removeIf(at -> at.isBefore(oldest));
            try {
                if (!pages.read(new LogQuery(since, null, null), page -> reader.test(fresh(page)))) {
                    return;
                }
                since = later(begin, overlap(asked));
            } catch (AstraException e) {
                if (e.code().category() != ErrorCategory.EXHAUSTED) {
                    throw e;
                }
                listener.delayed(e.failure());
            }
            time.sleep(POLL);
        }
    }

    /** From where to ask the next time: before all that could have been missed, on either clock. */
    private Instant overlap(Instant asked) {
        Instant known = later(newest, asked.minus(SKEW));
        return earlier(known, asked).minus(LATENESS);
    }

    private LogPage fresh(LogPage page) {
        List<LogLine> fresh = new ArrayList<>();
        for (LogLine line : page.lines()) {
            newest = later(newest, line.at());
            if (told.putIfAbsent(line.id(), line.at()) == null) {
                fresh.add(line);
            }
        }
        return new LogPage(fresh, page.next());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
