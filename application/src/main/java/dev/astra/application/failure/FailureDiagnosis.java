package dev.astra.application.failure;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.ContainerState;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.failure.FailureCause;
import dev.astra.domain.service.failure.FailureCauses;
import dev.astra.domain.service.failure.FailureKind;
import dev.astra.ports.cloud.Cloud;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out why tasks of a service failed, with the last lines they wrote. */
public final class FailureDiagnosis {
    /** Events that only say that tasks fail, not why. */
    private static final Set<FailureKind> VAGUE = EnumSet.of(FailureKind.KEEPS_FAILING, FailureKind.TOO_SLOW);

    private final LastLines lines;

    private FailureDiagnosis(LastLines lines) {
        this.lines = lines;
    }

    public static FailureDiagnosis in(Cloud cloud, Location location) {
        return new FailureDiagnosis(new LastLines(() -> cloud.logs(location), cloud.time()));
    }

    /**
     * What went wrong, each cause once: that of the tasks which have stopped, then that of the events which concern no
     * such task. Tasks that stopped for a good reason do not count.
     */
    public List<DiagnosedFailure> of(ServiceName service, List<Task> tasks, List<ServiceEvent> events) {
        return of(service, tasks, events, List.of());
    }

    /** The same without the causes that are known already. */
    List<DiagnosedFailure> of(
            ServiceName service, List<Task> tasks, List<ServiceEvent> events, Collection<FailureCause> known) {
        var told = new ArrayList<>(known);
        var found = new ArrayList<DiagnosedFailure>();
        for (Task task : tasks) {
            cause(task, events).filter(cause -> isNew(cause, told)).ifPresent(cause -> {
                told.add(cause);
                found.add(new DiagnosedFailure(cause, task.id(), ran(task) ? lines.of(service, task) : List.of()));
            });
        }
        for (ServiceEvent event : events) {
            FailureCauses.of(event)
                    .filter(cause -> !cause.kind().harmless())
                    .filter(cause ->
                            tasks.stream().noneMatch(task -> event.message().contains(task.id())))
                    .filter(cause -> !(VAGUE.contains(cause.kind()) && !told.isEmpty()))
                    .filter(cause -> isNew(cause, told))
                    .ifPresent(cause -> {
                        told.add(cause);
                        found.add(new DiagnosedFailure(cause, null, List.of()));
                    });
        }
        return List.copyOf(found);
    }

    private static Optional<FailureCause> cause(Task task, List<ServiceEvent> events) {
        return FailureCauses.of(task, events).filter(cause -> !cause.kind().harmless());
    }

    private static boolean isNew(FailureCause cause, List<FailureCause> told) {
        return told.stream().noneMatch(cause::sameAs);
    }

    /** Only containers that ran have an exit code. */
    private static boolean ran(Task task) {
        return task.end() == null
                || task.end().containers().stream()
                        .map(ContainerState::exitCode)
                        .anyMatch(code -> code != null);
    }
}
