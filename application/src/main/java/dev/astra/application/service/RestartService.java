package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.service.ServiceRuntime;
import org.jspecify.annotations.Nullable;

/** Replaces every task by a new one of the same revision. */
public final class RestartService implements UseCase<RestartService.Command, RestartService.Result> {
    private final CloudAccess clouds;
    private final ServiceLookup services;
    private final ServiceLease lease;

    public RestartService(CloudAccess clouds, ServiceLookup services, ServiceLease lease) {
        this.clouds = clouds;
        this.services = services;
        this.lease = lease;
    }

    /**
     * The service to restart.
     *
     * @param dryRun looks at everything and changes nothing
     */
    public record Command(AccountName environment, ServiceName service, boolean dryRun) {}

    /**
     * What came of it.
     *
     * @param before the service as it was
     * @param deployment the deployment that replaces the tasks, or null on a dry run
     */
    public record Result(RunningService before, @Nullable Deployment deployment) {}

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun()
                ? Effect.none()
                : Effect.change("service.restart", command.environment(), command.service());
    }

    @Override
    public Result execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        ServiceRuntime runtime = clouds.cloud().services(location);
        return command.dryRun()
                ? checked(command, runtime)
                : lease.changing(command.environment(), command.service(), true, () -> restart(command, runtime));
    }

    private static Result checked(Command command, ServiceRuntime runtime) {
        RunningService before = runtime.get(command.service());
        UnderWay.refuse(before, "The service was not restarted");
        return new Result(before, null);
    }

    private static Result restart(Command command, ServiceRuntime runtime) {
        RunningService before = checked(command, runtime).before();
        return new Result(before, runtime.rollOut(command.service(), before.revision()));
    }
}
