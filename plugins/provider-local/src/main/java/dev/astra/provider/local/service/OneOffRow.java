package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.OneOffTask;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that runs to its end, with its whole life as it is planned.
 *
 * @param place where it runs, and for which service
 * @param runningAt when its container runs, or null when it never will
 * @param output what it writes
 * @param exitCode what it ends with, or null when it never runs
 */
public record OneOffRow(
        String place,
        String id,
        RevisionId revision,
        String container,
        Instant createdAt,
        @Nullable Instant runningAt,
        Instant endsAt,
        Instant stoppedAt,
        List<String> output,
        @Nullable Integer exitCode,
        String reason) {
    static final Table<OneOffRow> TABLE =
            new Table<>("oneOffs", row -> row.place + "/" + row.id, OneOffRow::write, OneOffRow::read);

    static String place(Location location, ServiceName service) {
        return ServiceRow.key(location, service);
    }

    private static OneOffRow read(Fields fields) {
        return new OneOffRow(
                fields.text("place"),
                fields.text("id"),
                new RevisionId(fields.text("revision")),
                fields.text("container"),
                fields.instant("createdAt"),
                fields.optionalInstant("runningAt").orElse(null),
                fields.instant("endsAt"),
                fields.instant("stoppedAt"),
                fields.texts("output"),
                fields.optionalText("exitCode").map(Integer::valueOf).orElse(null),
                fields.text("reason"));
    }

    private Value write() {
        return new FieldsBuilder()
                .put("place", place)
                .put("id", id)
                .put("revision", revision.value())
                .put("container", container)
                .put("createdAt", createdAt)
                .put("runningAt", runningAt)
                .put("endsAt", endsAt)
                .put("stoppedAt", stoppedAt)
                .put("output", output, Value::of)
                .put("exitCode", exitCode == null ? null : exitCode.toString())
                .put("reason", reason)
                .build();
    }

    boolean over(Instant now) {
        return !stoppedAt.isAfter(now);
    }

    private String status(Instant now) {
        if (over(now)) {
            return "STOPPED";
        }
        if (!endsAt.isAfter(now)) {
            return "DEPROVISIONING";
        }
        return runningAt == null || runningAt.isAfter(now) ? "PROVISIONING" : "RUNNING";
    }

    OneOffTask at(Instant now) {
        boolean over = over(now);
        return new OneOffTask(
                id, revision, container, status(now), createdAt, over, over ? exitCode : null, over ? reason : null);
    }
}
