package dev.astra.ports.service;

import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.verification.ImageFacts;
import dev.astra.domain.service.verification.LogDestination;
import dev.astra.domain.service.verification.SecretState;
import dev.astra.domain.service.verification.ServiceTarget;
import dev.astra.domain.service.verification.TaskRole;
import dev.astra.domain.service.verification.TaskSubnet;
import java.util.List;
import java.util.Optional;

/**
 * Tells what the platform has around the services of one environment. Nothing is changed, and no secret is shown.
 *
 * <p>Every method that names a service throws NOT_FOUND when there is none of that name, and DENIED when the caller may
 * not ask.
 */
public interface ServiceInspection {

    /** The roles that the service's tasks are started with; a service whose tasks need none has none. */
    List<TaskRole> roles(ServiceName service);

    /** Where the service's tasks get their addresses. */
    List<TaskSubnet> subnets(ServiceName service);

    /** Where the load balancer sends requests for the service; nothing for a service without one. */
    Optional<ServiceTarget> target(ServiceName service);

    /** Where the containers would write their lines, for each that writes to a log of the platform. */
    List<LogDestination> logs(ServiceName service, TaskSpec wanted);

    /** What the tasks would run on, for example {@code linux/amd64}. */
    String platform(ServiceName service, TaskSpec wanted);

    /** What the image's registry, whichever that is, tells of it. A registry that does not answer soon is not waited for. */
    ImageFacts image(ImageReference image);

    /** What the reference leads to. */
    SecretState secret(SecretReference reference);

    /** Whether the service's tasks may be handed what the reference leads to, whether or not it exists. */
    boolean mayRead(ServiceName service, SecretReference reference);
}
