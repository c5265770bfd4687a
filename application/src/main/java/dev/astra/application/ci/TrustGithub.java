package dev.astra.application.ci;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.ci.GithubRepository;
import dev.astra.domain.identity.Access;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.Stack.CiStack;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the roles with which GitHub Actions deploys a service, each for one repository and one environment. */
public final class TrustGithub implements UseCase<TrustGithub.Command, TrustGithub.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;
    private final RepositoryRoot root;
    private final LeaseKeeper leases;

    public TrustGithub(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot root, LeaseKeeper leases) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
        this.root = root;
        this.leases = leases;
    }

    /**
     * Whom to trust with what.
     *
     * @param repository the repository of the service
     * @param terraform the repository with the Terraform code, or null to leave that out
     * @param terraformRoot where that code is on this machine, or null for the folder in the settings
     * @param dryRun only plans
     */
    public record Command(
            ServiceName service,
            List<AccountName> environments,
            GithubRepository repository,
            @Nullable GithubRepository terraform,
            @Nullable Path terraformRoot,
            boolean dryRun,
            ProgressListener listener) {
        public Command {
            environments = List.copyOf(environments);
        }
    }

    /**
     * What came of it.
     *
     * @param plans what would be made, when it was only planned
     * @param files the files of the Terraform repository that were written
     * @param changes how many resources were made
     */
    public record Result(List<Plan> plans, List<String> files, int changes) {}

    @Override
    public Access access(Command command) {
        return Access.administer();
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun() ? Effect.none() : Effect.change("ci.trust", command.repository(), command.service());
    }

    @Override
    public Result execute(Command command) {
        var wanted = command.environments().stream()
                .map(environment -> stack(command, environment))
                .toList();
        Path folder = root.resolve(command.terraformRoot());
        if (command.dryRun()) {
            var plans = wanted.stream()
                    .map(stack -> stacks.preview(folder, stack, command.listener()))
                    .toList();
            return new Result(plans, List.of(), 0);
        }
        return leases.holding("ci " + command.service(), () -> make(command, folder, wanted));
    }

    private CiStack stack(Command command, AccountName environment) {
        var services = new TreeMap<String, GithubRepository>();
        services.put(command.service().value(), command.repository());
        return new CiStack(clouds.environment(environment), services, command.terraform());
    }

    private Result make(Command command, Path folder, List<CiStack> wanted) {
        var operation = JournaledOperation.open(
                store.journal(),
                Timekeeper.system(),
                command.listener(),
                new OperationKey("ci github", command.service().value()));
        var made = stacks.make("ci code", folder, wanted, operation, command.listener());
        operation.close();
        return new Result(List.of(), made.files(), made.changes());
    }
}
