package dev.astra.application.log;

import dev.astra.domain.log.LogLine;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.ports.service.ServiceRuntime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of a service's lines are wanted.
 *
 * @param filter only lines whose text or task tag contains this, or null for all
 * @param task only lines of the task with this tag or id, or null for all
 * @param previous only lines of the tasks that stopped last: those of the deployment before, or those that crash
 */
public record LogSelection(
        @Nullable String filter, @Nullable String task, boolean previous) {

    public static LogSelection all() {
        return new LogSelection(null, null, false);
    }

    /** The selection as a question about lines; the runtime is asked for only when it has to be. */
    Predicate<LogLine> predicate(Supplier<ServiceRuntime> runtime, ServiceName service) {
        Predicate<LogLine> wanted = this::matches;
        return previous ? wanted.and(ofStoppedTasks(runtime.get().tasks(service))) : wanted;
    }

    private boolean matches(LogLine line) {
        return (filter == null || line.message().contains(filter) || line.tag().contains(filter))
                && (task == null || line.task().endsWith(task));
    }

    /** The tasks of the revision that stopped last or, when the provider has forgotten them, all that do not run. */
    private static Predicate<LogLine> ofStoppedTasks(List<Task> tasks) {
        var last =
                tasks.stream().filter(task -> task.stoppedReason() != null).max(Comparator.comparing(Task::startedAt));
        if (last.isEmpty()) {
            Set<String> running = tasks.stream().map(Task::id).collect(Collectors.toSet());
            return line -> !running.contains(line.task());
        }
        Set<String> stopped = tasks.stream()
                .filter(task -> task.stoppedReason() != null)
                .filter(task -> task.revision().equals(last.get().revision()))
                .map(Task::id)
                .collect(Collectors.toSet());
        return line -> stopped.contains(line.task());
    }
}
