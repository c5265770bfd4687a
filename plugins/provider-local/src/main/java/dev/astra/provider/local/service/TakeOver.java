package dev.astra.provider.local.service;

import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.RevisionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The tasks of a healthy revision take the place of others, a few at a time: new ones come up and pass their health
 * checks, then as many old ones are taken off the load balancer and stop.
 */
record TakeOver(Script script, DeploymentId id, RevisionId revision) {
    private static final int AT_A_TIME = 4;
    private static final int SECONDS_TO_HEALTH = 15;
    private static final int SECONDS_TO_DRAIN = 30;

    /** Plans it all, from the start, and adds the deployment. */
    void plan(Instant start, int count, List<TaskRow> old, boolean restores) {
        var leaving = new ArrayList<>(old);
        var at = script.after(start, 2);
        var end = at;
        for (int left = count; left > 0; left -= AT_A_TIME) {
            int batch = Math.min(AT_A_TIME, left);
            at = bringUp(batch, at);
            var next = batch == left ? List.copyOf(leaving) : first(batch, leaving);
            leaving.removeAll(next);
            end = retire(next, at);
        }
        end = script.after(retire(leaving, end), 2);
        script.tell(end, "(deployment " + id + ") deployment completed.");
        script.tell(script.after(end, 1), "has reached a steady state.");
        int desired = script.service().desired();
        script.add(new DeploymentRow(id, revision, desired, start, end, DeploymentState.COMPLETED, restores, false));
    }

    private static List<TaskRow> first(int count, List<TaskRow> tasks) {
        return List.copyOf(tasks.subList(0, Math.min(count, tasks.size())));
    }

    /** Starts tasks. Returns when all of them are healthy. */
    Instant bringUp(int count, Instant at) {
        var ids = script.newTasks(count);
        script.tell(at, "has started " + count + " tasks: " + Script.named(ids) + ".");
        var up = at;
        for (var task : ids) {
            var running = script.after(at, Fate.SECONDS_TO_RUN);
            script.add(TaskRow.healthy(task, revision, id, at, running));
            up = running.isAfter(up) ? running : up;
        }
        String targets = script.service().targets();
        if (!targets.isEmpty()) {
            up = script.after(up, 1);
            script.tell(up, "registered " + count + " targets in " + targets);
        }
        return script.after(up, SECONDS_TO_HEALTH);
    }

    /** Takes tasks out of service. Returns when all of them have stopped. */
    Instant retire(List<TaskRow> leaving, Instant at) {
        if (leaving.isEmpty()) {
            return at;
        }
        boolean balanced = !script.service().targets().isEmpty();
        var stopping = script.after(at, 1);
        var stopped = script.after(stopping, balanced ? SECONDS_TO_DRAIN : 2);
        for (var task : leaving) {
            script.replace(
                    task, task.stopping(stopping, stopped, "Scaling activity initiated by (deployment " + id + ")"));
        }
        var ids = leaving.stream().map(TaskRow::id).toList();
        script.tell(stopping, "has stopped " + ids.size() + " running tasks: " + Script.named(ids) + ".");
        if (balanced) {
            script.tell(script.after(stopping, 2), "has begun draining connections on " + ids.size() + " tasks.");
        }
        return stopped;
    }
}
