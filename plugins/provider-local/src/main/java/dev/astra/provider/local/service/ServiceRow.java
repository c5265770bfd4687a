package dev.astra.provider.local.service;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Traffic;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service with everything that happens to it, planned ahead.
 *
 * @param revisions how many revisions have been registered
 * @param traffic how requests reach it, or null for a worker
 * @param targets the target group of its load balancer as events name it, empty for a worker
 */
public record ServiceRow(
        Location location,
        ServiceName name,
        Exposure exposure,
        int desired,
        int revisions,
        String targets,
        @Nullable Traffic traffic,
        List<DeploymentRow> deployments,
        List<TaskRow> tasks,
        List<EventRow> events) {
    static final Table<ServiceRow> TABLE = new Table<>(
            "services", service -> key(service.location(), service.name()), ServiceRow::write, ServiceRow::read);

    static String key(Location location, ServiceName name) {
        return RevisionRow.place(location) + "/" + name;
    }

    private static ServiceRow read(Fields fields) {
        return new ServiceRow(
                new Location(
                        new AccountName(fields.text("environment")),
                        new AccountId(fields.text("account")),
                        new Region(fields.text("region"))),
                new ServiceName(fields.text("name")),
                Exposure.parse(fields.text("exposure")),
                fields.count("desired"),
                fields.count("revisions"),
                fields.optionalText("targets").orElse(""),
                TrafficFormat.read(fields),
                fields.list("deployments", DeploymentRow::read),
                fields.list("tasks", TaskRow::read),
                fields.list("events", EventRow::read));
    }

    private Value write() {
        return new FieldsBuilder()
                .put("environment", location.name().value())
                .put("account", location.account().value())
                .put("region", location.region().value())
                .put("name", name.value())
                .put("exposure", exposure.word())
                .put("desired", desired)
                .put("revisions", revisions)
                .put("targets", targets.isEmpty() ? null : targets)
                .putAll(TrafficFormat.write(traffic))
                .put("deployments", deployments, DeploymentRow::write)
                .put("tasks", tasks, TaskRow::write)
                .put("events", events, EventRow::write)
                .build();
    }

    ServiceRow exposed(Exposure changed, String changedTargets, @Nullable Traffic usual) {
        Traffic reached = usual == null || traffic == null ? usual : traffic;
        return new ServiceRow(
                location, name, changed, desired, revisions, changedTargets, reached, deployments, tasks, events);
    }

    ServiceRow scaled(int tasks) {
        return new ServiceRow(
                location,
                name,
                exposure,
                tasks,
                revisions,
                targets,
                traffic,
                deployments.stream()
                        .map(each -> each.equals(deployments.getLast()) ? each.scaled(tasks) : each)
                        .toList(),
                tasks(),
                events);
    }

    ServiceRow registered() {
        return new ServiceRow(
                location, name, exposure, desired, revisions + 1, targets, traffic, deployments, tasks, events);
    }

    ServiceRow directed(Traffic changed) {
        return new ServiceRow(
                location, name, exposure, desired, revisions, targets, changed, deployments, tasks, events);
    }

    ServiceRow with(List<DeploymentRow> newDeployments, List<TaskRow> newTasks, List<EventRow> newEvents) {
        return new ServiceRow(
                location,
                name,
                exposure,
                desired,
                revisions,
                targets,
                traffic,
                List.copyOf(newDeployments),
                List.copyOf(newTasks),
                List.copyOf(newEvents));
    }
}
