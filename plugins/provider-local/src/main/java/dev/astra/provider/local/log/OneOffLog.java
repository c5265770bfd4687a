package dev.astra.provider.local.log;

import dev.astra.domain.log.LogLine;
import dev.astra.provider.local.service.OneOffRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a task writes that runs to its end: its output, a line every half second. */
record OneOffLog(OneOffRow task, Instant begin) implements Diary {
    private static final Duration BETWEEN_LINES = Duration.ofMillis(500);

    static List<OneOffLog> of(List<OneOffRow> tasks) {
        var logs = new ArrayList<OneOffLog>();
        for (var task : tasks) {
            var begin = task.runningAt();
            if (begin != null && !task.output().isEmpty()) {
                logs.add(new OneOffLog(task, begin));
            }
        }
        return logs;
    }

    @Override
    public boolean covers(Instant second) {
        return second.plusSeconds(1).isAfter(begin) && second.isBefore(task.endsAt());
    }

    @Override
    public List<LogLine> lines(Instant second) {
        var lines = new ArrayList<LogLine>();
        var at = begin;
        for (int i = 0; i < task.output().size(); i++) {
            at = at.plus(BETWEEN_LINES);
            if (!at.isBefore(second) && at.isBefore(second.plusSeconds(1))) {
                String id = "%s-%d-%02d".formatted(task.id(), second.getEpochSecond(), lines.size());
                lines.add(new LogLine(id, at, task.id(), task.output().get(i)));
            }
        }
        return lines;
    }
}
