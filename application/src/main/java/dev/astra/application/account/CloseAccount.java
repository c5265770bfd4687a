package dev.astra.application.account;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Closes an account: access to it first, then the account itself, and what the code says of it. */
public final class CloseAccount implements UseCase<CloseAccount.Command, CloseAccount.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;
    private final RepositoryRoot repository;
    private final LeaseKeeper leases;

    public CloseAccount(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository, LeaseKeeper leases) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
        this.repository = repository;
        this.leases = leases;
    }

    /**
     * The account to close.
     *
     * @param force closes it although services run there
     * @param dryRun looks at everything and changes nothing
     * @param terraformRoot the repository to write into, or null for the one in the settings
     */
    public record Command(
            AccountName name,
            boolean force,
            boolean dryRun,
            @Nullable Path terraformRoot,
            ProgressListener listener) {}

    /**
     * What was closed, or would be.
     *
     * @param services those that end with the account
     * @param folder the code of the account's own stacks, which describes nothing any more
     */
    public record Result(RegisteredAccount account, List<ServiceName> services, Path folder, int changes) {
        public Result {
            services = List.copyOf(services);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.administer();
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun() ? Effect.none() : Effect.change("account.close", command.name());
    }

    @Override
    public Result execute(Command command) {
        Path root = repository.resolve(command.terraformRoot());
        RegisteredAccount account = find(command.name());
        List<ServiceName> services = store.services().list(command.name(), PageRequest.first()).items().stream()
                .map(Service::name)
                .toList();
        Path folder = root.resolve(command.name().value());
        if (command.dryRun()) {
            return new Result(account, services, folder, 0);
        }
        if (!services.isEmpty() && !command.force()) {
            throw inUse(account, services);
        }
        return leases.holding("organization", () -> {
            var operation = JournaledOperation.open(
                    store.journal(),
                    Timekeeper.system(),
                    command.listener(),
                    new OperationKey("account close", command.name().value()));
            int changes = new AccountClosing(clouds, store, stacks, root, operation, command.listener()).close(account);
            return new Result(store.accounts().find(command.name()).orElseThrow(), services, folder, changes);
        });
    }

    private RegisteredAccount find(AccountName name) {
        RegisteredAccount account = new AccountLookup(clouds, store).get(name);
        if (account.type() == AccountType.MANAGEMENT) {
            throw Failures.invalid("The account '" + name + "' cannot be closed", "the organization hangs on it")
                    .exception();
        }
        if (!account.lifetime().open()) {
            throw Failures.invalid("The account '" + name + "' cannot be closed", "it is closed already")
                    .exception();
        }
        return account;
    }

    private static RuntimeException inUse(RegisteredAccount account, List<ServiceName> services) {
        String names = services.stream().map(ServiceName::value).collect(Collectors.joining(", "));
        return Failure.of(
                        CoreError.NOT_APPROVED,
                        "The account '" + account.name() + "' was not closed",
                        services.size() == 1 ? "a service is there: " + names : "services are there: " + names)
                .next("Close it with everything in it: astra account close " + account.name() + " --force")
                .exception();
    }
}
