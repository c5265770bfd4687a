package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskSpec;
import java.util.List;

/** One service: what is known of it and what runs. */
public final class GetService implements UseCase<GetService.Command, GetService.Result> {
    private final CloudAccess clouds;
    private final ServiceLookup services;

    public GetService(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /** The service to show. */
    public record Command(AccountName environment, ServiceName service) {}

    /** The service, what the cloud says of it, and the tasks there are. */
    public record Result(Service service, RunningService running, TaskSpec specification, List<Task> tasks) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        var found = services.find(command.environment(), command.service());
        var runtime = clouds.cloud().services(found.location());
        RunningService running = runtime.get(command.service());
        return new Result(
                found.service(), running, runtime.specification(running.revision()), runtime.tasks(command.service()));
    }
}
