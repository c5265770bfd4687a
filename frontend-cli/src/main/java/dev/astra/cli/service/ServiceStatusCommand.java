package dev.astra.cli.service;

import dev.astra.application.service.InspectService;
import dev.astra.cli.command.Session;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.ServiceEvent;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows on one screen how a service fares. */
@Command(name = "status", description = "Show how a service fares: tasks, deployment, schedules, last events.")
public final class ServiceStatusCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<InspectService> inspectService;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many of the last events to show: ${DEFAULT-VALUE}.")
    private int events = 5;

    public ServiceStatusCommand(Session session, Supplier<InspectService> inspectService) {
        this.session = session;
        this.inspectService = inspectService;
    }

    private record StatusJson(
            ServiceJson service,
            String revision,
            int desired,
            int running,
            List<ContainerJson> containers,
            List<DeploymentJson> deployments,
            List<TaskJson> tasks,
            List<JobJson> schedules,
            List<EventJson> events) {
        static StatusJson of(InspectService.Result result) {
            return new StatusJson(
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
                    result.tasks().stream().map(TaskJson::of).toList(),
                    result.jobs().stream()
                            .map(job -> JobJson.of(job, result.now()))
                            .toList(),
                    result.events().stream().map(EventJson::of).toList());
        }
    }

    private record ContainerJson(String name, String image) {
        static ContainerJson of(ContainerDefinition container) {
            return new ContainerJson(container.name(), container.image().value());
        }
    }

    private record EventJson(String id, String at, String message) {
        static EventJson of(ServiceEvent event) {
            return new EventJson(event.id(), event.at().toString(), event.message());
        }
    }

    @Override
    public Integer call() {
        var command =
                new InspectService.Command(arguments.environment(), arguments.service(), Math.clamp(events, 0, 100));
        InspectService.Result result = session.run(inspectService.get(), command);
        int exit = session.show(
                StatusJson.of(result), () -> new StatusText(session.console().style()).draw(result));
        session.next("See its lines: astra service logs " + arguments.service() + " " + arguments.environment());
        return exit;
    }
}
