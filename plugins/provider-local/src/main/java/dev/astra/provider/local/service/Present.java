package dev.astra.provider.local.service;

import dev.astra.domain.service.DeploymentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes out of a service what was planned for later, because something else is to happen, and what is long past. */
final class Present {
    private static final int KEPT_DEPLOYMENTS = 6;
    private static final int KEPT_EVENTS = 60;
    private static final int KEPT_STOPPED_TASKS = 24;

    private Present() {}

    static ServiceRow of(ServiceRow service, Instant now) {
        var deployments = service.deployments().stream()
                .filter(deployment -> !deployment.startedAt().isAfter(now))
                .map(deployment -> deployment.superseded(now))
                .toList();
        var events = service.events().stream()
                .filter(event -> !event.at().isAfter(now))
                .toList();
        var tasks = service.tasks().stream()
                .filter(task -> task.created(now))
                .map(task -> task.spared(now))
                .toList();
        return service.with(recent(deployments), recent(tasks, now), last(KEPT_EVENTS, events));
    }

    /** The latest deployments, and the one to return to when the next fails. */
    private static List<DeploymentRow> recent(List<DeploymentRow> deployments) {
        var latest = last(KEPT_DEPLOYMENTS, deployments);
        var completed = deployments.stream()
                .filter(deployment -> deployment.end() == DeploymentState.COMPLETED)
                .toList();
        return deployments.stream()
                .filter(deployment ->
                        latest.contains(deployment) || last(1, completed).contains(deployment))
                .toList();
    }

    private static List<TaskRow> recent(List<TaskRow> tasks, Instant now) {
        var stopped = tasks.stream().filter(task -> task.stopped(now)).toList();
        var recent = new ArrayList<>(tasks);
        recent.removeAll(stopped.subList(0, Math.max(0, stopped.size() - KEPT_STOPPED_TASKS)));
        return recent;
    }

    private static <T> List<T> last(int count, List<T> items) {
        return items.subList(Math.max(0, items.size() - count), items.size());
    }
}
