package dev.astra.application.testing;

import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.verification.ImageFacts;
import dev.astra.domain.service.verification.LogDestination;
import dev.astra.domain.service.verification.SecretState;
import dev.astra.domain.service.verification.ServiceTarget;
import dev.astra.domain.service.verification.TaskRole;
import dev.astra.domain.service.verification.TaskSubnet;
import dev.astra.ports.service.ServiceInspection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tells of a service whose surroundings are as they should be, except for what a test changes. */
public final class MemoryInspection implements ServiceInspection {
    public Supplier<List<TaskRole>> roles = () -> List.of(
            new TaskRole(TaskRole.Purpose.EXECUTION, "web-execution", TaskRole.State.USABLE),
            new TaskRole(TaskRole.Purpose.TASK, "web-task", TaskRole.State.USABLE));
    public List<TaskSubnet> subnets = List.of(new TaskSubnet("subnet-1", 10));
    public ServiceTarget target = new ServiceTarget("web", 8080, "/healthz", true);
    public LogDestination log = new LogDestination("web", "/astra/staging/web", Samples.REGION.value(), true);
    public ImageFacts image = new ImageFacts(ImageCheck.FOUND, Set.of("linux/amd64", "linux/arm64"));
    public String platform = "linux/amd64";
    public SecretState secret = SecretState.PRESENT;
    public boolean mayRead = true;

    @Override
    public List<TaskRole> roles(ServiceName service) {
        return roles.get();
    }

    @Override
    public List<TaskSubnet> subnets(ServiceName service) {
        return subnets;
    }

    @Override
    public Optional<ServiceTarget> target(ServiceName service) {
        return Optional.of(target);
    }

    @Override
    public List<LogDestination> logs(ServiceName service, TaskSpec wanted) {
        return List.of(log);
    }

    @Override
    public String platform(ServiceName service, TaskSpec wanted) {
        return platform;
    }

    @Override
    public ImageFacts image(ImageReference reference) {
        return image;
    }

    @Override
    public SecretState secret(SecretReference reference) {
        return secret;
    }

    @Override
    public boolean mayRead(ServiceName service, SecretReference reference) {
        return mayRead;
    }
}
