package dev.astra.cli.service;

import dev.astra.application.service.InspectService;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Style;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.PlacedJob;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskHealth;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The screen that says how a service fares. */
record StatusText(Style style) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int STOPPED_SHOWN = 5;
    private static final int RUNS_SHOWN = 3;

    String draw(InspectService.Result result) {
        var text = new StringBuilder();
        var running = result.running();
        boolean steady = running.running() == running.desired();
        String count = "%d of %d tasks run".formatted(running.running(), running.desired());
        text.append("%s in %s: %s\n"
                .formatted(
                        result.service().name(),
                        result.service().environment(),
                        steady ? style.good(count) : style.warning(count)));
        text.append("├─ revision: ").append(running.revision()).append('\n');
        result.specification()
                .containers()
                .forEach(container -> text.append("│  └─ %s: %s\n".formatted(container.name(), container.image())));
        text.append("├─ address: ").append(address(result)).append('\n');
        running.deployments().stream().findFirst().ifPresent(deployment -> text.append(deployment(deployment)));
        tasks(text, result.tasks(), result.now());
        jobs(text, result.jobs(), result.now());
        text.append("└─ last events:\n");
        result.events()
                .forEach(event -> text.append("   %s :: %s\n"
                        .formatted(TIME.format(event.at().atZone(ZoneId.systemDefault())), event.message())));
        return text.toString();
    }

    private static String address(InspectService.Result result) {
        return result.service().addresses().isEmpty()
                ? "none, a worker answers nobody"
                : result.service().addresses().getLast().uri().toString();
    }

    private String deployment(Deployment deployment) {
        String words = "deployment: %s of %s is %s"
                .formatted(
                        deployment.id(),
                        deployment.revision(),
                        deployment.state().word().replace('_', ' '));
        return deployment.state().finished()
                ? "├─ " + words + "\n"
                : "├─ " + style.warning(words)
                        + ", %d of %d tasks, %d failed\n"
                                .formatted(deployment.running(), deployment.desired(), deployment.failed());
    }

    private void tasks(StringBuilder text, List<Task> tasks, Instant now) {
        text.append("├─ tasks:\n");
        tasks.stream()
                .filter(task -> task.stoppedReason() == null)
                .forEach(task -> text.append("│  %s %s%s, for %s, %s\n"
                        .formatted(
                                task.tag(),
                                task.status(),
                                health(task),
                                HumanTime.ago(task.startedAt(), now).replace(" ago", ""),
                                task.revision())));
        List<Task> stopped =
                tasks.stream().filter(task -> task.stoppedReason() != null).toList();
        if (!stopped.isEmpty()) {
            text.append("├─ lately stopped:\n");
            stopped.subList(Math.max(0, stopped.size() - STOPPED_SHOWN), stopped.size())
                    .forEach(task -> text.append("│  %s %s, %s: %s\n"
                            .formatted(
                                    task.tag(), HumanTime.ago(end(task), now), task.revision(), task.stoppedReason())));
        }
    }

    private static Instant end(Task task) {
        Instant stoppedAt = task.stoppedAt();
        return stoppedAt == null ? task.startedAt() : stoppedAt;
    }

    private String health(Task task) {
        return switch (task.health()) {
            case HEALTHY -> " " + style.good(TaskHealth.HEALTHY.word());
            case UNHEALTHY -> " " + style.bad(TaskHealth.UNHEALTHY.word());
            case UNKNOWN -> "";
        };
    }

    private static void jobs(StringBuilder text, List<PlacedJob> jobs, Instant now) {
        if (jobs.isEmpty()) {
            return;
        }
        text.append("├─ schedules:\n");
        for (PlacedJob placed : jobs) {
            var job = placed.job();
            text.append("│  %s %s (%s): %s\n"
                    .formatted(job.name(), job.expression().text(), job.timezone(), String.join(" ", job.command())));
            text.append("│  └─ next: %s\n"
                    .formatted(job.next(now, RUNS_SHOWN).stream()
                            .map(time -> DAY.format(time.atZone(job.timezone())))
                            .collect(Collectors.joining(", "))));
        }
    }
}
