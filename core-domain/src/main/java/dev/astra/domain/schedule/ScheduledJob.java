package dev.astra.domain.schedule;

import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueFields;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** The job in the words of a manifest. */
    public Value toValue() {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("name", Value.of(name.value()));
        fields.put("expression", Value.of(expression.text()));
        fields.put("timezone", Value.of(timezone.getId()));
        fields.put("command", Value.of(command.stream().map(Value::of).toList()));
        fields.put("container", Value.of(container));
        return Value.of(fields);
    }

    /** The counterpart of {@link #toValue()}. */
    public static ScheduledJob of(ValueFields fields) {
        return new ScheduledJob(
                new JobName(fields.text("name")),
                ScheduleExpression.parse(fields.text("expression")),
                ZoneId.of(fields.text("timezone")),
                fields.texts("command"),
                fields.text("container"));
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
