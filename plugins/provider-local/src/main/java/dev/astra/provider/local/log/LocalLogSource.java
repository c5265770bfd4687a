package dev.astra.provider.local.log;

import dev.astra.domain.account.Location;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.log.LogSource;
import dev.astra.provider.local.service.OneOffs;
import dev.astra.provider.local.service.Services;
import dev.astra.provider.local.state.StateFile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The logs of tasks, worked out second by second as they are read. */
public record LocalLogSource(StateFile file, Location location) implements LogSource {
    /** How many lines a page holds. */
    public static final int PAGE = 500;

    @Override
    public LogPage read(ServiceName service, LogQuery query) {
        return file.read(cloud -> {
            var row = Services.require(cloud, location, service);
            var until = query.until() == null || query.until().isAfter(cloud.now()) ? cloud.now() : query.until();
            var logs = new ArrayList<Diary>(TaskLog.of(row.tasks(), row.exposure() == Exposure.WORKER));
            logs.addAll(OneOffLog.of(OneOffs.between(cloud, location, service, query.since(), until)));
            return page(logs, start(query), until);
        });
    }

    /** The line before the first one wanted; that of a query without a cursor is before all of its time. */
    private static Cursor start(LogQuery query) {
        var since = new Cursor(query.since(), "");
        if (query.cursor() == null) {
            return since;
        }
        var cursor = Cursor.parse(query.cursor());
        return cursor.compareTo(since) < 0 ? since : cursor;
    }

    private static LogPage page(List<Diary> logs, Cursor start, Instant until) {
        var lines = new ArrayList<LogLine>();
        var second = firstSecond(logs, start.at());
        while (lines.size() < PAGE && second.isPresent() && second.get().isBefore(until)) {
            lines.addAll(lines(logs, second.get(), start, until));
            second = firstSecond(logs, second.get().plusSeconds(1));
        }
        if (lines.size() < PAGE) {
            return new LogPage(lines, null);
        }
        return new LogPage(
                lines.subList(0, PAGE), Cursor.of(lines.get(PAGE - 1)).text());
    }

    /** The first second, from the one of that time on, in which anything may have been written. */
    private static Optional<Instant> firstSecond(List<Diary> logs, Instant time) {
        var second = time.truncatedTo(ChronoUnit.SECONDS);
        if (logs.stream().anyMatch(log -> log.covers(second))) {
            return Optional.of(second);
        }
        return logs.stream()
                .map(log -> log.begin().truncatedTo(ChronoUnit.SECONDS))
                .filter(begin -> begin.isAfter(second))
                .min(Comparator.naturalOrder());
    }

    private static List<LogLine> lines(List<Diary> logs, Instant second, Cursor start, Instant until) {
        return logs.stream()
                .filter(log -> log.covers(second))
                .flatMap(log -> log.lines(second).stream())
                .filter(line ->
                        Cursor.of(line).compareTo(start) > 0 && line.at().isBefore(until))
                .sorted(Comparator.comparing(Cursor::of))
                .toList();
    }
}
