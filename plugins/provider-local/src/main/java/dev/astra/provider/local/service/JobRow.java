package dev.astra.provider.local.service;

import dev.astra.domain.schedule.JobName;
import dev.astra.domain.schedule.ScheduleExpression;
import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.service.PlacedJob;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Table;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A scheduled job.
 *
 * @param place the service it belongs to
 * @param since when it was made
 */
record JobRow(String place, ScheduledJob job, RevisionId revision, Instant since) {
    static final Table<JobRow> TABLE =
            new Table<>("jobs", row -> row.place + "/" + row.job.name(), JobRow::write, JobRow::read);

    private static JobRow read(Fields fields) {
        var job = new ScheduledJob(
                new JobName(fields.text("name")),
                ScheduleExpression.parse(fields.text("expression")),
                ZoneId.of(fields.text("timezone")),
                fields.texts("command"),
                fields.text("container"));
        return new JobRow(fields.text("place"), job, new RevisionId(fields.text("revision")), fields.instant("since"));
    }

    private Value write() {
        return new FieldsBuilder()
                .put("place", place)
                .put("name", job.name().value())
                .put("expression", job.expression().text())
                .put("timezone", job.timezone().getId())
                .put("command", job.command(), Value::of)
                .put("container", job.container())
                .put("revision", revision.value())
                .put("since", since)
                .build();
    }

    PlacedJob placed() {
        return new PlacedJob(job, revision);
    }
}
