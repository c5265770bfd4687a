package dev.astra.application.failure;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.log.LogSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Supplier;

/** The last lines that a task wrote. */
final class LastLines {
    private static final int COUNT = 10;
    private static final int MOST_PAGES = 20;
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    /** Lines may become visible a little after they are written. */
    private static final int ATTEMPTS = 3;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<LogSource> logs;
    private final Timekeeper time;

    LastLines(Supplier<LogSource> logs, Timekeeper time) {
        this.logs = logs;
        this.time = time;
    }

    /** A log that cannot be read has no lines: a diagnosis does not fail for the want of them. */
    List<LogLine> of(ServiceName service, Task task) {
        try {
            var source = logs.get();
            List<LogLine> lines = read(source, service, task);
            for (int attempt = 1; lines.isEmpty() && attempt < ATTEMPTS; attempt++) {
                time.sleep(PAUSE);
                lines = read(source, service, task);
            }
            return lines;
        } catch (AstraException _) {
            return List.of();
        }
    }

    private List<LogLine> read(LogSource source, ServiceName service, Task task) {
        Instant earliest = time.now().minus(AT_MOST);
        Instant since = task.startedAt().isAfter(earliest) ? task.startedAt() : earliest;
        var query = new LogQuery(since, null, null);
        var last = new ArrayDeque<LogLine>();
        for (int page = 0; page < MOST_PAGES; page++) {
            LogPage read = source.read(service, query);
            for (LogLine line : read.lines()) {
                if (line.task().equals(task.id())) {
                    last.add(line);
                }
                if (last.size() > COUNT) {
                    last.remove();
                }
            }
            if (read.next() == null) {
                break;
            }
            query = query.after(read.next());
        }
        return List.copyOf(last);
    }
}
