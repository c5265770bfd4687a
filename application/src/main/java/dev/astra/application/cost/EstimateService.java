package dev.astra.application.cost;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.service.ServiceLookup;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.cost.CostQuery;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.cost.Running;
import dev.astra.domain.cost.Traffic;
import dev.astra.domain.cost.Workload;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.service.ServiceName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service costs, and what it would cost with another manifest or another number of tasks. */
public final class EstimateService implements UseCase<EstimateService.Command, EstimateService.Result> {
    private static final int MOST_TASKS = 1000;

    private final CloudAccess clouds;
    private final ServiceLookup services;
    private final StandingEstate estate;
    private final ManifestReader reader;

    public EstimateService(CloudAccess clouds, ServiceLookup services, StandingEstate estate, ManifestReader reader) {
        this.clouds = clouds;
        this.services = services;
        this.estate = estate;
        this.reader = reader;
    }

    /**
     * What to price.
     *
     * @param manifest what would be deployed, or null for what runs
     * @param tasks how many tasks would run, or null for as many as now
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            @Nullable ManifestSource manifest,
            @Nullable Integer tasks,
            Traffic traffic) {
        public Command {
            if (tasks != null && (tasks < 0 || tasks > MOST_TASKS)) {
                throw Failures.invalid("The number of tasks " + tasks + " is not valid", "expected 0 to " + MOST_TASKS)
                        .exception();
            }
        }
    }

    /**
     * The prices.
     *
     * @param now what the service costs as it runs
     * @param then what it would cost; the same when nothing would be different
     */
    public record Result(Estimate now, Estimate then) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        var found = services.find(command.environment(), command.service());
        var stack = StandingEstate.stack(
                found.location(), command.service(), found.service().exposure());
        var stacks = estate.stacks();
        Running now = estate.running(stack);
        return new Result(
                price(stacks, stack, now, command.traffic()),
                price(stacks, stack, planned(command, now), command.traffic()));
    }

    private Estimate price(List<Stack> stacks, ServiceStack stack, Running running, Traffic traffic) {
        return clouds.cloud()
                .costs()
                .estimate(new CostQuery(stacks, List.of(running), traffic))
                .of(stack.path());
    }

    private Running planned(Command command, Running now) {
        return switch (now) {
            case Running.Unread unread -> unread;
            case Running.Known(var stack, var workload) -> new Running.Known(stack, planned(command, workload));
        };
    }

    private Workload planned(Command command, Workload now) {
        Integer wanted = command.tasks();
        int tasks = wanted == null ? now.tasks() : wanted;
        ManifestSource manifest = command.manifest();
        return manifest == null
                ? now.withTasks(tasks)
                : Workload.of(reader.read(manifest).require(), tasks, now.secrets());
    }
}
