package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.service.ServiceRuntime;

/** Has another number of tasks run. */
public final class ScaleService implements UseCase<ScaleService.Command, ScaleService.Result> {
    private static final int MOST_TASKS = 1_000;

    private final CloudAccess clouds;
    private final ServiceLookup services;
    private final ServiceLease lease;

    public ScaleService(CloudAccess clouds, ServiceLookup services, ServiceLease lease) {
        this.clouds = clouds;
        this.services = services;
        this.lease = lease;
    }

    /**
     * The number of tasks to have.
     *
     * @param tasks from 0 on
     * @param dryRun looks at everything and changes nothing
     */
    public record Command(AccountName environment, ServiceName service, int tasks, boolean dryRun) {}

    /** How many tasks were wanted before, and the service as it is now. */
    public record Result(int before, RunningService running) {}

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun()
                ? Effect.none()
                : Effect.change("service.scale", command.environment(), command.service());
    }

    @Override
    public Result execute(Command command) {
        if (command.tasks() < 0 || command.tasks() > MOST_TASKS) {
            throw Failures.invalid(
                            "The service was not scaled",
                            "the number of tasks must be from 0 to " + MOST_TASKS + ", not " + command.tasks())
                    .exception();
        }
        var location = services.find(command.environment(), command.service()).location();
        ServiceRuntime runtime = clouds.cloud().services(location);
        if (command.dryRun()) {
            RunningService running = runtime.get(command.service());
            return new Result(running.desired(), running);
        }
        return lease.changing(command.environment(), command.service(), true, () -> scale(command, runtime));
    }

    private static Result scale(Command command, ServiceRuntime runtime) {
        RunningService before = runtime.get(command.service());
        UnderWay.refuse(before, "The service was not scaled");
        return new Result(
                before.desired(),
                before.desired() == command.tasks() ? before : runtime.scale(command.service(), command.tasks()));
    }
}
