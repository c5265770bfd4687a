package dev.astra.domain.service.failure;

import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.Task;
import java.util.List;

/**
 * Adds what the events of the service tell beside the task itself: why the load balancer held it for unhealthy is said
 * there only.
 */
final class Refinement {
    private Refinement() {}

    static FailureCause refine(FailureCause cause, Task task, List<ServiceEvent> events) {
        if (cause.kind() != FailureKind.LOAD_BALANCER_HEALTH_CHECK) {
            return cause;
        }
        return events.reversed().stream()
                .filter(event -> event.message().contains(task.id()))
                .flatMap(event -> FailureCauses.of(event).stream())
                .filter(said -> said.kind() == cause.kind())
                .filter(said ->
                        said.facts().containsKey("status") || said.facts().containsKey("trouble"))
                .findFirst()
                .map(said -> new FailureCause(cause.kind(), said.facts(), cause.words()))
                .orElse(cause);
    }
}
