package dev.astra.provider.local.service;

import dev.astra.domain.service.DeploymentId;
import dev.astra.provider.local.state.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down what is going to happen to a service. */
final class Script {
    private final ServiceRow present;
    private final Dice dice;
    private final List<DeploymentRow> deployments;
    private final List<TaskRow> tasks;
    private final List<EventRow> events;

    Script(ServiceRow present, Dice dice) {
        this.present = present;
        this.dice = dice;
        this.deployments = new ArrayList<>(present.deployments());
        this.tasks = new ArrayList<>(present.tasks());
        this.events = new ArrayList<>(present.events());
    }

    ServiceRow service() {
        return present;
    }

    DeploymentId newDeployment() {
        return new DeploymentId("ecs-svc/" + dice.digits(19));
    }

    List<String> newTasks(int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            ids.add(dice.hex(32));
        }
        return ids;
    }

    /** About so many seconds later: up to a tenth more. */
    Instant after(Instant time, int seconds) {
        return time.plus(Duration.ofMillis(seconds * 1_000L + dice.below(seconds * 100 + 1)));
    }

    void tell(Instant at, String message) {
        events.add(new EventRow(dice.uuid(), at, message));
    }

    void add(DeploymentRow deployment) {
        deployments.add(deployment);
    }

    void add(TaskRow task) {
        tasks.add(task);
    }

    void replace(TaskRow former, TaskRow task) {
        tasks.set(tasks.indexOf(former), task);
    }

    /** The tasks that nothing is going to stop. */
    List<TaskRow> lasting() {
        return tasks.stream().filter(TaskRow::lasting).toList();
    }

    ServiceRow written() {
        return present.with(
                deployments.stream()
                        .sorted(Comparator.comparing(DeploymentRow::startedAt))
                        .toList(),
                tasks,
                events.stream().sorted(Comparator.comparing(EventRow::at)).toList());
    }

    static String named(List<String> tasks) {
        return tasks.stream().map("(task %s)"::formatted).collect(Collectors.joining(" "));
    }
}
