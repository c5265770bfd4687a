package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
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
import dev.astra.domain.value.Value;
import dev.astra.ports.service.ServiceInspection;
import dev.astra.provider.local.secret.Secrets;
import dev.astra.provider.local.state.StateFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the service module would have made around a service; what a manifest names beside that is not there. */
public record LocalServiceInspection(StateFile file, Location location) implements ServiceInspection {
    /** A subnet is a /20, of which AWS keeps five addresses. */
    private static final int ADDRESSES = 4096 - 5;

    private static final int ZONES = 3;

    @Override
    public List<TaskRole> roles(ServiceName service) {
        require(service);
        return List.of(
                role(TaskRole.Purpose.EXECUTION, service + "-" + location.region() + "-execution"),
                role(TaskRole.Purpose.TASK, service + "-" + location.region() + "-task"));
    }

    private static TaskRole role(TaskRole.Purpose purpose, String name) {
        return new TaskRole(purpose, name, TaskRole.State.USABLE);
    }

    @Override
    public List<TaskSubnet> subnets(ServiceName service) {
        return file.read(cloud -> {
            Services.require(cloud, location, service);
            var dice = cloud.dice("subnets " + RevisionRow.place(location));
            return IntStream.range(0, ZONES)
                    .mapToObj(_ -> new TaskSubnet("subnet-" + dice.hex(17), ADDRESSES))
                    .toList();
        });
    }

    @Override
    public Optional<ServiceTarget> target(ServiceName service) {
        return file.read(cloud -> Optional.ofNullable(
                        Services.require(cloud, location, service).traffic())
                .map(traffic -> new ServiceTarget(
                        traffic.routing().container(),
                        traffic.routing().port(),
                        traffic.healthCheck().path(),
                        true)));
    }

    @Override
    public List<LogDestination> logs(ServiceName service, TaskSpec wanted) {
        require(service);
        String own = "/astra/" + location.name() + "/" + service;
        return wanted.containers().stream()
                .map(container -> {
                    String group = option(container.further().get("logConfiguration"), "awslogs-group", own);
                    String region = option(
                            container.further().get("logConfiguration"),
                            "awslogs-region",
                            location.region().value());
                    return new LogDestination(container.name(), group, region, group.equals(own));
                })
                .toList();
    }

    private static String option(@Nullable Value log, String name, String usual) {
        return log instanceof Value.Mapping fields
                        && fields.fields().get("options") instanceof Value.Mapping options
                        && options.fields().get(name) instanceof Value.Text text
                ? text.value()
                : usual;
    }

    @Override
    public String platform(ServiceName service, TaskSpec wanted) {
        require(service);
        return Images.platform(wanted);
    }

    @Override
    public ImageFacts image(ImageReference image) {
        return file.read(cloud -> new ImageFacts(Images.check(cloud, location, image), Images.platforms(image)));
    }

    @Override
    public SecretState secret(SecretReference reference) {
        return file.read(cloud -> Secrets.state(cloud, location, reference));
    }

    @Override
    public boolean mayRead(ServiceName service, SecretReference reference) {
        require(service);
        return Secrets.ofService(reference, service);
    }

    private void require(ServiceName service) {
        file.read(cloud -> Services.require(cloud, location, service));
    }
}
