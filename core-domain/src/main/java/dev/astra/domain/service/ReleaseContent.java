package dev.astra.domain.service;

import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueChange;
import dev.astra.domain.value.ValueDiff;
import dev.astra.domain.value.ValueFields;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a deployment puts in place, and all that a rollback restores.
 *
 * @param traffic how requests reach it, or null for a service without a load balancer
 * @param jobs what it runs at certain times, by name
 */
public record ReleaseContent(
        TaskSpec specification, @Nullable Traffic traffic, List<ScheduledJob> jobs) {
    private static final String HEALTH_CHECK = "health_check";
    private static final String DELAY = "deregistration_delay";
    private static final String ROUTING = "routing";
    private static final String SCHEDULES = "schedules";

    public ReleaseContent {
        jobs = jobs.stream()
                .sorted(Comparator.comparing(job -> job.name().value()))
                .toList();
    }

    /** What would change for somebody running this when the other takes its place. */
    public List<ValueChange> changesTo(ReleaseContent other) {
        return ValueDiff.between(toValue(), other.toValue());
    }

    /** The content as one document, in the words of a manifest. */
    public Value toValue() {
        var fields = new LinkedHashMap<String, Value>();
        if (specification.toValue() instanceof Value.Mapping task) {
            fields.putAll(task.fields());
        }
        if (traffic != null) {
            fields.put(HEALTH_CHECK, traffic.healthCheck().toValue());
            fields.put(DELAY, Value.of(traffic.deregistrationDelay()));
            fields.put(ROUTING, traffic.routing().toValue());
        }
        if (!jobs.isEmpty()) {
            fields.put(
                    SCHEDULES, Value.of(jobs.stream().map(ScheduledJob::toValue).toList()));
        }
        return Value.of(fields);
    }

    /** The counterpart of {@link #toValue()}. */
    public static ReleaseContent of(Value value) {
        var fields = ValueFields.of(value);
        Map<String, Value> task = fields.except(Set.of(HEALTH_CHECK, DELAY, ROUTING, SCHEDULES));
        return new ReleaseContent(
                SpecificationReading.of(new ValueFields(task)),
                traffic(fields),
                fields.objects(SCHEDULES).stream().map(ScheduledJob::of).toList());
    }

    private static @Nullable Traffic traffic(ValueFields fields) {
        return fields.has(ROUTING)
                ? new Traffic(
                        Routing.of(fields.object(ROUTING)),
                        HealthCheck.of(fields.object(HEALTH_CHECK)),
                        fields.number(DELAY))
                : null;
    }
}
