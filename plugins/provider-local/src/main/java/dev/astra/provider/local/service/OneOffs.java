package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.error.Failures;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.provider.local.state.Dice;
import dev.astra.provider.local.state.Draft;
import dev.astra.provider.local.state.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tasks that run to their end: those somebody started, which are kept, and those of schedules, which follow from them. */
public final class OneOffs {
    private static final int KEPT = 40;

    private OneOffs() {}

    /** What a task of the revision runs in. */
    static ContainerDefinition container(RevisionRow revision, String name) {
        return revision.specification().containers().stream()
                .filter(container -> container.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Failures.notFound(
                                "The container", name, "revision " + revision.id() + " has none of that name")
                        .exception());
    }

    /** Plans the life of a task. */
    static OneOffRow plan(
            Snapshot cloud,
            ServiceRow service,
            RevisionRow revision,
            String containerName,
            List<String> command,
            Dice dice,
            Instant at) {
        var container = container(revision, containerName);
        String place = OneOffRow.place(service.location(), service.name());
        String id = dice.hex(32);
        if (Fate.of(cloud, service, revision.specification()) instanceof Fate.Failing failing && !failing.comesUp()) {
            Instant end = at.plusSeconds(failing.seconds());
            return new OneOffRow(
                    place, id, revision.id(), containerName, at, null, end, end, List.of(), null, failing.reason());
        }
        var outcome = new Shell(container, host(id)).run(command);
        Instant running = at.plusSeconds(Fate.SECONDS_TO_RUN);
        Instant end =
                running.plus(Duration.ofMillis(1_500L + 500L * outcome.output().size()));
        String reason = "Essential container in task exited (exit code " + outcome.exitCode() + ")";
        return new OneOffRow(
                place,
                id,
                revision.id(),
                containerName,
                at,
                running,
                end,
                end.plusSeconds(3),
                outcome.output(),
                outcome.exitCode(),
                reason);
    }

    static String host(String task) {
        return "ip-10-0-" + Integer.parseInt(task.substring(0, 2), 16) + "-"
                + Integer.parseInt(task.substring(2, 4), 16);
    }

    static void keep(Draft draft, OneOffRow row) {
        draft.put(OneOffRow.TABLE, row);
        draft.busyUntil(row.stoppedAt());
        var all = draft.all(OneOffRow.TABLE);
        var own = all.stream().filter(each -> each.place().equals(row.place())).toList();
        if (own.size() > KEPT) {
            var rest = new ArrayList<>(all);
            rest.removeAll(own.subList(0, own.size() - KEPT));
            draft.replaceAll(OneOffRow.TABLE, rest);
        }
    }

    /** Those that are not over at one moment and have begun before another. */
    public static List<OneOffRow> between(
            Snapshot cloud, Location location, ServiceName service, Instant from, Instant until) {
        String place = OneOffRow.place(location, service);
        var kept = cloud.all(OneOffRow.TABLE, key -> key.startsWith(place + "/")).stream();
        var scheduled = Jobs.of(cloud, place).stream().flatMap(job -> Jobs.runs(cloud, job, from, until).stream());
        return Stream.concat(kept, scheduled)
                .filter(row -> row.stoppedAt().isAfter(from) && row.createdAt().isBefore(until))
                .toList();
    }

    static RevisionRow revision(Snapshot cloud, ServiceRow service, RevisionId revision) {
        String key = RevisionRow.key(service.location(), revision);
        return cloud.find(RevisionRow.TABLE, key)
                .filter(row -> revision.value().startsWith(service.name() + ":"))
                .orElseThrow(() -> Failures.notFound(
                                "The revision",
                                revision.value(),
                                "service '" + service.name() + "' has none of that name")
                        .exception());
    }
}
