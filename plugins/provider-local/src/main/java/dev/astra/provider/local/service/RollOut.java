package dev.astra.provider.local.service;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.RevisionId;
import dev.astra.provider.local.state.Dice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A revision takes over, or fails to. All that is going to happen is written down when it begins; nothing runs in the
 * background, and reading the service later shows as much of it as has come true.
 */
record RollOut(Script script, Instant now) {
    /** So many tasks may fail before the deployment does. */
    private static final int FAILURES = 3;

    private static final int MOST_AT_ONCE = 4;

    /** The service with a new deployment under way; a former one that is not over is superseded. */
    static ServiceRow of(ServiceRow service, RevisionId revision, Fate fate, Dice dice, Instant now) {
        var script = new Script(Present.of(service, now), dice);
        new RollOut(script, now).plan(script.newDeployment(), revision, fate);
        return script.written();
    }

    /** The service with the deployment ended, and what ran before coming back. */
    static ServiceRow cancelling(ServiceRow service, DeploymentId id, Dice dice, Instant now) {
        var present = Present.of(service, now);
        var deployments = present.deployments().stream()
                .map(deployment -> deployment.id().equals(id) ? deployment.cancelled(now) : deployment)
                .toList();
        var script = new Script(present.with(deployments, present.tasks(), present.events()), dice);
        var rollOut = new RollOut(script, now);
        rollOut.former()
                .ifPresentOrElse(deployment -> rollOut.rollBack(deployment.revision(), now), RollOut::refuseFirst);
        return script.written();
    }

    private static void refuseFirst() {
        throw Failure.of(CoreError.IN_USE, "The deployment was not cancelled", "there is nothing to go back to")
                .next("Deploy something else with --force.")
                .exception();
    }

    private void plan(DeploymentId id, RevisionId revision, Fate fate) {
        int desired = script.service().desired();
        if (fate instanceof Fate.Failing failing && desired > 0) {
            fail(id, revision, failing);
        } else {
            new TakeOver(script, id, revision).plan(now, desired, script.lasting(), false);
        }
    }

    private void fail(DeploymentId id, RevisionId revision, Fate.Failing fate) {
        var stops = new ArrayList<Instant>();
        var at = script.after(now, 2);
        while (stops.size() < FAILURES) {
            stops.addAll(round(id, revision, fate, at));
            at = script.after(stops.stream().max(Comparator.naturalOrder()).orElseThrow(), 8);
        }
        stops.sort(Comparator.naturalOrder());
        var end = script.after(stops.get(FAILURES - 1), 1);
        script.tell(end, "(deployment " + id + ") deployment failed: tasks failed to start.");
        script.add(new DeploymentRow(
                id, revision, script.service().desired(), now, end, DeploymentState.FAILED, false, false));
        former().ifPresent(deployment -> rollBack(deployment.revision(), end.plusSeconds(1)));
    }

    /** Starts tasks that fail. Returns when each of them stops. */
    private List<Instant> round(DeploymentId id, RevisionId revision, Fate.Failing fate, Instant at) {
        var service = script.service();
        var ids = script.newTasks(Math.min(service.desired(), MOST_AT_ONCE));
        script.tell(at, "has started " + ids.size() + " tasks: " + Script.named(ids) + ".");
        var stops = new ArrayList<Instant>();
        for (var task : ids) {
            var running = fate.comesUp() ? at.plusSeconds(Fate.SECONDS_TO_RUN) : null;
            var stopping = script.after(at, fate.seconds());
            var stopped = script.after(stopping, 1);
            script.add(new TaskRow(task, revision, id, at, running, stopping, stopped, fate.reason(), true));
            if (fate.reason().contains("ELB health checks")) {
                script.tell(
                        stopping.minusSeconds(5),
                        "(task " + task + ") is unhealthy in " + service.targets()
                                + " due to (reason Health checks failed with these codes: [500]).");
            }
            script.tell(stopped, "(task " + task + ") has stopped: " + fate.reason() + ".");
            stops.add(stopped);
        }
        return stops;
    }

    /** The deployment that last came to a good end. */
    private Optional<DeploymentRow> former() {
        return script.service().deployments().reversed().stream()
                .filter(deployment -> deployment.end() == DeploymentState.COMPLETED)
                .findFirst();
    }

    private void rollBack(RevisionId revision, Instant start) {
        var id = script.newDeployment();
        script.tell(start, "rolling back to deployment " + id + ".");
        int desired = script.service().desired();
        var kept = script.lasting().stream()
                .filter(task -> task.revision().equals(revision))
                .limit(desired)
                .toList();
        var others = new ArrayList<>(script.lasting());
        others.removeAll(kept);
        new TakeOver(script, id, revision).plan(start, desired - kept.size(), others, true);
    }
}
