package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.failure.DiagnosedFailure;
import dev.astra.application.failure.FailureDiagnosis;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import java.time.Instant;
import java.util.List;

/** Why tasks of a service failed since its newest deployment began; nothing for one that is well. */
public final class DiagnoseService implements UseCase<DiagnoseService.Command, List<DiagnosedFailure>> {
    private final CloudAccess clouds;
    private final ServiceLookup services;

    public DiagnoseService(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /** The service to look at. */
    public record Command(AccountName environment, ServiceName service) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public List<DiagnosedFailure> execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        var cloud = clouds.cloud();
        var runtime = cloud.services(location);
        Instant since = began(runtime.get(command.service()));
        return FailureDiagnosis.in(cloud, location)
                .of(
                        command.service(),
                        runtime.tasks(command.service()).stream()
                                .filter(task -> !task.startedAt().isBefore(since))
                                .toList(),
                        runtime.events(command.service()).stream()
                                .filter(event -> !event.at().isBefore(since))
                                .toList());
    }

    private static Instant began(RunningService running) {
        return running.deployments().stream()
                .map(Deployment::startedAt)
                .findFirst()
                .orElse(Instant.MIN);
    }
}
