package dev.astra.application.failure;

import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import java.util.List;

/** Is shown a deployment each time it has been asked about. */
@FunctionalInterface
public interface DeploymentObserver {

    /** The deployment, and all events of its service. */
    void look(ServiceName service, Deployment deployment, List<ServiceEvent> events);
}
