package dev.astra.domain.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command that a service's release runs again and again, each time in a task of its own.
 *
 * @param timezone in which the times of the expression are meant
 * @param container the container whose command is replaced
 */
public record ScheduledJob(
        JobName name, ScheduleExpression expression, ZoneId timezone, List<String> command, String container) {
    public ScheduledJob {
        command = List.copyOf(command);
    }

    /** The next times at which it runs, as many as there are of the number asked for. */
    public List<Instant> next(Instant after, int count) {
        var times = new ArrayList<Instant>();
        Optional<Instant> next = expression.next(after, after, timezone);
        while (next.isPresent() && times.size() < count) {
            times.add(next.get());
            next = expression.next(after, next.get(), timezone);
        }
        return List.copyOf(times);
    }
}
