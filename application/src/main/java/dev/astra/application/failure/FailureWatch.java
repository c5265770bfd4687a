package dev.astra.application.failure;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.failure.FailureCause;
import dev.astra.domain.service.failure.FailureCauses;
import dev.astra.ports.service.ServiceRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells of the causes for which tasks of one deployment fail, each once, as soon as the first task shows it. */
public final class FailureWatch implements DeploymentObserver {
    private static final String STOPPED = "STOPPED";

    private final ServiceRuntime runtime;
    private final FailureDiagnosis diagnosis;
    private final Consumer<DiagnosedFailure> listener;
    private final List<FailureCause> told = new ArrayList<>();
    private int explained;

    public FailureWatch(ServiceRuntime runtime, FailureDiagnosis diagnosis, Consumer<DiagnosedFailure> listener) {
        this.runtime = runtime;
        this.diagnosis = diagnosis;
        this.listener = listener;
    }

    /**
     * Looks at the deployment's tasks if there is a sign of trouble. A task whose containers' end is not told yet is
     * looked at again the next time, and so is everything when the cloud cannot be asked now.
     */
    @Override
    public void look(ServiceName service, Deployment deployment, List<ServiceEvent> events) {
        try {
            ask(service, deployment, events);
        } catch (AstraException _) {
            // The deployment goes on all the same, and so does watching it.
        }
    }

    private void ask(ServiceName service, Deployment deployment, List<ServiceEvent> events) {
        List<ServiceEvent> own = events.stream()
                .filter(event -> !event.at().isBefore(deployment.startedAt()))
                .toList();
        boolean trouble = deployment.failed() > explained || own.stream().anyMatch(this::tellsSomethingNew);
        if (!trouble) {
            return;
        }
        List<Task> stopped = runtime.tasks(service).stream()
                .filter(task -> task.revision().equals(deployment.revision()))
                .filter(task -> !task.startedAt().isBefore(deployment.startedAt()))
                .filter(task -> task.stoppedReason() != null)
                .toList();
        boolean over = deployment.state().finished();
        List<Task> settled =
                stopped.stream().filter(task -> over || settled(task)).toList();
        for (DiagnosedFailure failure : diagnosis.of(service, settled, own, told)) {
            told.add(failure.cause());
            listener.accept(failure);
        }
        explained = settled.size() == stopped.size() && !stopped.isEmpty() ? deployment.failed() : explained;
    }

    private boolean tellsSomethingNew(ServiceEvent event) {
        return FailureCauses.of(event)
                .filter(cause -> told.stream().noneMatch(cause::sameAs))
                .isPresent();
    }

    private static boolean settled(Task task) {
        return task.status().equals(STOPPED)
                || (task.end() != null && task.end().told());
    }
}
