package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.error.Failures;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.HealthCheck;
import dev.astra.domain.service.PortMapping;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.Routing;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.Traffic;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Draft;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Snapshot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services there are, as infrastructure makes them and others need them. */
public final class Services {
    /** What the service module runs its starter on. */
    private static final Value PLATFORM = new FieldsBuilder()
            .put("operatingSystemFamily", "LINUX")
            .put("cpuArchitecture", "ARM64")
            .build();

    private Services() {}

    public static ServiceRow require(Snapshot cloud, Location location, ServiceName name) {
        return cloud.find(ServiceRow.TABLE, ServiceRow.key(location, name))
                .orElseThrow(() -> Failures.notFound(
                                "The service", name.value(), "there is none of that name in " + location)
                        .next("Make it with astra service create " + name + " " + location.name() + ".")
                        .exception());
    }

    /** Makes the service with a first revision and deployment, or adapts one that is there to its exposure. */
    public static void ensure(Draft draft, Location location, ServiceName name, ServiceShape shape) {
        String targets = targets(draft, location, name, shape.exposure());
        draft.find(ServiceRow.TABLE, ServiceRow.key(location, name))
                .ifPresentOrElse(
                        present -> draft.put(
                                ServiceRow.TABLE, present.exposed(shape.exposure(), targets, traffic(name, shape))),
                        () -> create(draft, location, name, shape, targets));
    }

    private static void create(Draft draft, Location location, ServiceName name, ServiceShape shape, String targets) {
        var service = new ServiceRow(
                location,
                name,
                shape.exposure(),
                shape.desired(),
                1,
                targets,
                traffic(name, shape),
                List.of(),
                List.of(),
                List.of());
        draft.put(ServiceRow.TABLE, service);
        var revision =
                new RevisionRow(RevisionRow.place(location), new RevisionId(name + ":1"), specification(name, shape));
        draft.put(RevisionRow.TABLE, revision);
        start(draft, service, revision);
    }

    /** Removes the service with all that came of it. */
    public static void remove(Draft draft, Location location, ServiceName name) {
        String key = ServiceRow.key(location, name);
        draft.replaceAll(ServiceRow.TABLE, draft.all(ServiceRow.TABLE, other -> !other.equals(key)));
        draft.replaceAll(RevisionRow.TABLE, draft.all(RevisionRow.TABLE, other -> !other.startsWith(key + ":")));
        draft.replaceAll(OneOffRow.TABLE, draft.all(OneOffRow.TABLE, other -> !other.startsWith(key + "/")));
        draft.replaceAll(JobRow.TABLE, draft.all(JobRow.TABLE, other -> !other.startsWith(key + "/")));
    }

    private static @Nullable Traffic traffic(ServiceName name, ServiceShape shape) {
        return shape.exposure() == Exposure.WORKER
                ? null
                : new Traffic(new Routing(name.value(), shape.port()), HealthCheck.usual(), 30);
    }

    /** Begins a deployment and remembers all that it is going to do. */
    static ServiceRow start(Draft draft, ServiceRow service, RevisionRow revision) {
        var fate = Fate.of(draft, service, revision.specification());
        var started = RollOut.of(service, revision.id(), fate, draft.newDice("deployment"), draft.now());
        return planned(draft, started);
    }

    /** Ends a deployment and remembers how the one before comes back. */
    static void cancel(Draft draft, ServiceRow service, DeploymentId deployment) {
        planned(draft, RollOut.cancelling(service, deployment, draft.newDice("deployment"), draft.now()));
    }

    private static ServiceRow planned(Draft draft, ServiceRow service) {
        draft.put(ServiceRow.TABLE, service);
        draft.busyUntil(service.events().getLast().at());
        return service;
    }

    /** Wants another number of tasks from now on. */
    static ServiceRow scale(Draft draft, ServiceRow service, RevisionRow revision, int tasks) {
        var fate = Fate.of(draft, service, revision.specification());
        var scaled = Scaling.of(service, tasks, fate, draft.newDice("scaling"), draft.now());
        draft.put(ServiceRow.TABLE, scaled);
        draft.busyUntil(scaled.events().getLast().at());
        return scaled;
    }

    private static TaskSpec specification(ServiceName name, ServiceShape shape) {
        var container = new ContainerDefinition(
                name.value(),
                shape.image(),
                shape.size().cpu(),
                shape.size().memory(),
                true,
                List.of(new PortMapping(shape.port(), "tcp", Map.of())),
                Map.of("ASTRA_TEST_VAR", "change_me"),
                List.of(),
                Map.of());
        return new TaskSpec(shape.size(), List.of(container), Map.of("runtimePlatform", PLATFORM));
    }

    private static String targets(Snapshot cloud, Location location, ServiceName name, Exposure exposure) {
        if (exposure == Exposure.WORKER) {
            return "";
        }
        String id = cloud.dice("target group " + ServiceRow.key(location, name)).hex(16);
        return "(target-group arn:aws:elasticloadbalancing:%s:%s:targetgroup/%s/%s)"
                .formatted(location.region(), location.account(), name, id);
    }
}
