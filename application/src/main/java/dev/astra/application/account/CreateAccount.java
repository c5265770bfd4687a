package dev.astra.application.account;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.EstateConstruction;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.account.AccountLifetime;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.organization.CloudOrganization;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one more environment with an account of its own. Run again, it goes on where it stopped. */
public final class CreateAccount implements UseCase<CreateAccount.Command, CreateAccount.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;
    private final RepositoryRoot repository;
    private final LeaseKeeper leases;

    public CreateAccount(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository, LeaseKeeper leases) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
        this.repository = repository;
        this.leases = leases;
    }

    /**
     * The account to make.
     *
     * @param timeToLive after which it shall be closed, or null for an account that is there to stay
     * @param email of the account's root user, or null to derive it from those of the other accounts
     * @param terraformRoot the repository to write into, or null for the one in the settings
     */
    public record Command(
            AccountName name,
            @Nullable Duration timeToLive,
            @Nullable EmailAddress email,
            @Nullable Path terraformRoot,
            ProgressListener listener) {}

    /**
     * The account that was made.
     *
     * @param changes how many resources were made or changed
     */
    public record Result(AccountView account, int changes) {}

    @Override
    public Access access(Command command) {
        return Access.administer();
    }

    @Override
    public Effect effect(Command command) {
        return Effect.change("account.create", command.name());
    }

    @Override
    public Result execute(Command command) {
        Path root = repository.resolve(command.terraformRoot());
        return leases.holding("organization", () -> {
            var operation = JournaledOperation.open(
                    store.journal(),
                    Timekeeper.system(),
                    command.listener(),
                    new OperationKey("account create", command.name().value()));
            refuseExisting(command, operation);
            return create(command, root, operation);
        });
    }

    /** An account that is there is no obstacle when it comes from this very command, broken off. */
    private void refuseExisting(Command command, JournaledOperation operation) {
        store.accounts()
                .find(command.name())
                .filter(account -> account.lifetime().open() && !operation.resumed())
                .ifPresent(account -> {
                    operation.close();
                    throw Failures.alreadyExists("Account", account.name().value(), "it is the account " + account.id())
                            .next("See it with astra account get " + account.name() + ".")
                            .exception();
                });
    }

    private Result create(Command command, Path root, JournaledOperation operation) {
        Cloud cloud = clouds.cloud();
        AccountRequest request = new AccountWish(clouds, store).request(command.name(), command.email());
        CloudOrganization organization = cloud.accounts().ensureOrganization();
        new AccountOpening(cloud.accounts(), store.accounts(), cloud.time())
                .open(List.of(request), lifetime(command), operation);
        RegisteredAccount account = store.accounts().find(command.name()).orElseThrow();
        var built = new EstateConstruction(store, stacks, cloud, clouds.organization())
                .build(organization, List.of(account), root, operation, command.listener());
        operation.close();
        RegisteredAccount made = store.accounts().find(command.name()).orElseThrow();
        return new Result(new AccountViews(clouds, store).of(made), built.changes());
    }

    private static AccountLifetime lifetime(Command command) {
        return command.timeToLive() == null
                ? AccountLifetime.unlimited()
                : AccountLifetime.until(Timekeeper.system().now().plus(command.timeToLive()));
    }
}
