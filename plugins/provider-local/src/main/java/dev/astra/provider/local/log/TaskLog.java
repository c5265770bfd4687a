package dev.astra.provider.local.log;

import dev.astra.domain.log.LogLine;
import dev.astra.provider.local.service.TaskRow;
import dev.astra.provider.local.state.Dice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one task writes: for every second of its life up to three lines, which follow from its id and that second alone.
 * Nothing of it is kept anywhere.
 *
 * @param begin when its containers run
 * @param end when they stop writing, or null while nothing stops them
 */
record TaskLog(
        TaskRow task,
        boolean worker,
        Instant begin,
        @Nullable Instant end) implements Diary {
    private static final int MICROS_BETWEEN_LINES = 250_000;

    static List<TaskLog> of(List<TaskRow> tasks, boolean worker) {
        var logs = new ArrayList<TaskLog>();
        for (var task : tasks) {
            var begin = task.runningAt();
            if (begin != null) {
                logs.add(new TaskLog(task, worker, begin, task.stoppingAt()));
            }
        }
        return logs;
    }

    @Override
    public boolean covers(Instant second) {
        return second.plusSeconds(1).isAfter(begin) && (end == null || second.isBefore(end));
    }

    @Override
    public List<LogLine> lines(Instant second) {
        var dice = Dice.of(second.getEpochSecond(), task.id());
        var lines = new ArrayList<LogLine>();
        add(lines, begin, Writing.begin(worker), second);
        int count = dice.below(4);
        for (int i = 0; i < count; i++) {
            var at = second.plus(i * (long) MICROS_BETWEEN_LINES + dice.below(MICROS_BETWEEN_LINES), ChronoUnit.MICROS);
            String words = unhealthy() ? Writing.trouble(dice) : Writing.work(dice, worker);
            if (at.isAfter(begin) && (end == null || at.isBefore(end.minusMillis(1)))) {
                add(lines, at, words, second);
            }
        }
        lastWords(lines, second);
        return lines;
    }

    private boolean unhealthy() {
        return task.reason() != null && task.reason().contains("health checks");
    }

    private void lastWords(List<LogLine> lines, Instant second) {
        if (task.failed() && task.reason() != null && end != null) {
            var at = end.minusMillis(1);
            for (var words : Writing.end(task.reason())) {
                add(lines, at, words, second);
                at = at.plus(40, ChronoUnit.MICROS);
            }
        }
    }

    private void add(List<LogLine> lines, Instant at, String words, Instant second) {
        if (!at.isBefore(second) && at.isBefore(second.plusSeconds(1))) {
            var micros = at.truncatedTo(ChronoUnit.MICROS);
            String id = "%s-%d-%02d".formatted(task.id(), second.getEpochSecond(), lines.size());
            lines.add(new LogLine(id, micros, task.id(), stamp(micros) + " " + words));
        }
    }

    private static String stamp(Instant at) {
        var second = at.truncatedTo(ChronoUnit.SECONDS);
        String text = second.toString();
        return text.substring(0, text.length() - 1) + ".%06dZ".formatted(ChronoUnit.MICROS.between(second, at));
    }
}
