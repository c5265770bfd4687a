package dev.astra.application.log;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.log.LogSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Numbered lines of two tasks that become visible as time passes, some of them late, at a cloud that is often too busy. */
final class BusyLog implements LogSource {
    private static final int PAGE = 250;
    private static final Duration LATEST = Duration.ofSeconds(14);

    private final Timekeeper time;
    private final List<Written> lines = new ArrayList<>();
    private final Random random = new Random(1071);
    private final double busyness;
    private Instant outage = Instant.MIN;

    private record Written(LogLine line, Instant visible) {}

    /** @param busyness the probability with which a question is refused */
    BusyLog(Timekeeper time, double busyness) {
        this.time = time;
        this.busyness = busyness;
    }

    /** @param skew how far the clock of the cloud is ahead */
    void write(int count, Duration gap, Duration skew) {
        Instant begin = time.now();
        for (int i = 0; i < count; i++) {
            Instant written = begin.plus(gap.multipliedBy(i));
            boolean late = random.nextInt(5) == 0;
            Instant visible = late ? written.plusMillis(random.nextLong(LATEST.toMillis())) : written;
            String task = i % 2 == 0 ? "task-aaaaaa" : "task-bbbbbb";
            lines.add(new Written(new LogLine("id-" + i, written.plus(skew), task, Integer.toString(i)), visible));
        }
    }

    /** Refuses every question for so long. */
    void breakDown(Duration length) {
        outage = time.now().plus(length);
    }

    @Override
    public synchronized LogPage read(ServiceName service, LogQuery query) {
        Instant now = time.now();
        if (now.isBefore(outage) || random.nextDouble() < busyness) {
            throw Failure.of(CoreError.TIMED_OUT, "The log cannot be read", "the cloud is busy")
                    .exception();
        }
        int from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
        var found = lines.stream()
                .filter(line -> !line.visible().isAfter(now))
                .map(Written::line)
                .filter(line -> !line.at().isBefore(query.since()))
                .sorted(Comparator.comparing(LogLine::at))
                .skip(from)
                .limit(PAGE + 1L)
                .toList();
        return found.size() <= PAGE
                ? new LogPage(found, null)
                : new LogPage(found.subList(0, PAGE), Integer.toString(from + PAGE));
    }
}
