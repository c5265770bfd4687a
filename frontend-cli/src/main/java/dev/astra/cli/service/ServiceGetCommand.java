package dev.astra.cli.service;

import dev.astra.application.service.GetService;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.Task;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows one service. */
@Command(name = "get", description = "Show one service: its addresses, its image repository and what runs.")
public final class ServiceGetCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<GetService> getService;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    public ServiceGetCommand(Session session, Supplier<GetService> getService) {
        this.session = session;
        this.getService = getService;
    }

    private record ServiceGetJson(
            ServiceJson service,
            String revision,
            int desired,
            int running,
            List<ContainerJson> containers,
            List<DeploymentJson> deployments,
            List<TaskJson> tasks) {

        static ServiceGetJson of(GetService.Result result) {
            return new ServiceGetJson(
                    ServiceJson.of(result.service()),
                    result.running().revision().value(),
                    result.running().desired(),
                    result.running().running(),
                    result.specification().containers().stream()
                            .map(ContainerJson::of)
                            .toList(),
                    result.running().deployments().stream()
                            .map(DeploymentJson::of)
                            .toList(),
                    result.tasks().stream().map(TaskJson::of).toList());
        }
    }

    private record ContainerJson(String name, String image, int cpu, int memory) {
        static ContainerJson of(ContainerDefinition container) {
            return new ContainerJson(container.name(), container.image().value(), container.cpu(), container.memory());
        }
    }

    private record TaskJson(
            String id,
            String revision,
            String status,
            String startedAt,
            @Nullable String stoppedReason) {
        static TaskJson of(Task task) {
            return new TaskJson(
                    task.id(),
                    task.revision().value(),
                    task.status(),
                    task.startedAt().toString(),
                    task.stoppedReason());
        }
    }

    @Override
    public Integer call() {
        var command = new GetService.Command(arguments.environment(), arguments.service());
        var json = ServiceGetJson.of(session.run(getService.get(), command));
        return session.show(json, () -> text(json));
    }

    private static String text(ServiceGetJson json) {
        var text = new StringBuilder();
        text.append("Service: %s in %s\n\n"
                .formatted(json.service().name(), json.service().environment()));
        text.append("│ exposure: ").append(json.service().exposure()).append('\n');
        json.service()
                .addresses()
                .forEach(address -> text.append("│ address: %s | %s\n".formatted(address.url(), address.label())));
        text.append("│ repository: ").append(json.service().repository()).append('\n');
        text.append("│ revision: ").append(json.revision()).append('\n');
        text.append("│ tasks: %d running of %d wanted\n".formatted(json.running(), json.desired()));
        json.containers()
                .forEach(container -> text.append("│ container: %s runs %s (cpu %d, memory %d)\n"
                        .formatted(container.name(), container.image(), container.cpu(), container.memory())));
        json.deployments()
                .forEach(deployment -> text.append("│ deployment: %s of %s is %s\n"
                        .formatted(
                                deployment.id(),
                                deployment.revision(),
                                deployment.state().replace('_', ' '))));
        text.append("\nCreated ")
                .append(HumanTime.ago(Instant.parse(json.service().createdAt()), Instant.now()))
                .append('\n');
        return text.toString();
    }
}
