package dev.astra.provider.local.service;

import dev.astra.provider.local.state.Dice;
import java.time.Instant;
import java.util.List;

/** More or fewer tasks of what runs, without a deployment. What was planned and has not happened yet is given up. */
record Scaling(Script script, Instant now) {
    private static final int ATTEMPTS = 3;

    static ServiceRow of(ServiceRow service, int tasks, Fate fate, Dice dice, Instant now) {
        var script = new Script(Present.of(service, now).scaled(tasks), dice);
        new Scaling(script, now).plan(tasks, fate);
        return script.written();
    }

    private void plan(int tasks, Fate fate) {
        var present = script.lasting();
        int missing = tasks - present.size();
        var primary = script.service().deployments().getLast();
        var takeOver = new TakeOver(script, primary.id(), primary.revision());
        switch (fate) {
            case Fate.Failing failing when missing > 0 -> fail(Math.min(missing, ATTEMPTS), primary, failing);
            case Fate.Failing _, Fate.Healthy _ -> {
                var end = missing > 0
                        ? takeOver.bringUp(missing, script.after(now, 2))
                        : takeOver.retire(newest(-missing, present), script.after(now, 1));
                script.tell(script.after(end, 1), "has reached a steady state.");
            }
        }
    }

    private static List<TaskRow> newest(int count, List<TaskRow> tasks) {
        return List.copyOf(tasks.subList(tasks.size() - count, tasks.size()));
    }

    private void fail(int count, DeploymentRow primary, Fate.Failing fate) {
        var at = script.after(now, 2);
        var ids = script.newTasks(count);
        script.tell(at, "has started " + count + " tasks: " + Script.named(ids) + ".");
        for (var task : ids) {
            var running = fate.comesUp() ? at.plusSeconds(Fate.SECONDS_TO_RUN) : null;
            var stopping = script.after(at, fate.seconds());
            var stopped = script.after(stopping, 1);
            script.add(new TaskRow(
                    task, primary.revision(), primary.id(), at, running, stopping, stopped, fate.reason(), true));
            script.tell(stopped, "(task " + task + ") has stopped: " + fate.reason() + ".");
        }
        script.tell(script.after(at, fate.seconds() + 10), "is unable to consistently start tasks successfully.");
    }
}
