package dev.astra.application.account;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.EstateConstruction;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.AccountType;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes an account that was made elsewhere into the estate; one outside the organization is invited first. */
public final class AdoptAccount implements UseCase<AdoptAccount.Command, AdoptAccount.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;
    private final RepositoryRoot repository;
    private final LeaseKeeper leases;

    public AdoptAccount(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository, LeaseKeeper leases) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
        this.repository = repository;
        this.leases = leases;
    }

    /**
     * The account to take in.
     *
     * @param name what it shall be called here
     * @param dryRun looks at everything and changes nothing
     * @param terraformRoot the repository to write into, or null for the one in the settings
     */
    public record Command(
            AccountName name,
            AccountId id,
            AccountType type,
            boolean dryRun,
            @Nullable Path terraformRoot,
            ProgressListener listener) {}

    /** What came of it. */
    public sealed interface Result {
        /** The account is part of the estate. */
        record Adopted(AccountView account, int changes) implements Result {}

        /** Somebody in the account has to accept first. */
        record Invited(AccountId id, String invitation) implements Result {}

        /** What would be done. */
        record Previewed(boolean member) implements Result {}
    }

    @Override
    public Access access(Command command) {
        return Access.administer();
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun() ? Effect.none() : Effect.change("account.adopt", command.name());
    }

    @Override
    public Result execute(Command command) {
        new AccountWish(clouds, store).requireUsable(command.name());
        Path root = repository.resolve(command.terraformRoot());
        requireFree(command);
        Cloud cloud = clouds.cloud();
        Optional<Account> member = cloud.accounts().list().stream()
                .filter(account -> account.id().equals(command.id()))
                .findFirst();
        if (command.dryRun()) {
            return new Result.Previewed(member.isPresent());
        }
        if (member.isEmpty()) {
            return new Result.Invited(command.id(), cloud.accounts().invite(command.id()));
        }
        requireActive(member.get());
        return leases.holding("organization", () -> adopt(command, root, cloud));
    }

    /** Adopting again what has been adopted under the same name mends what is missing. */
    private void requireFree(Command command) {
        for (RegisteredAccount account : store.accounts().list()) {
            boolean sameName = account.name().equals(command.name());
            boolean sameId = account.id().equals(command.id());
            if (sameName != sameId && account.lifetime().open()) {
                throw Failures.alreadyExists("Account", account.name().value(), "it is the account " + account.id())
                        .next("See it with astra account get " + account.name() + ".")
                        .exception();
            }
        }
    }

    private static void requireActive(Account account) {
        if (account.status() != AccountStatus.ACTIVE) {
            throw Failures.invalid("The account " + account.id() + " cannot be adopted", "it is closed or closing")
                    .exception();
        }
    }

    private Result adopt(Command command, Path root, Cloud cloud) {
        var operation = JournaledOperation.open(
                store.journal(),
                Timekeeper.system(),
                command.listener(),
                new OperationKey("account adopt", command.name().value()));
        CloudOrganization organization = cloud.accounts().ensureOrganization();
        RegisteredAccount account = operation.always(
                "register account " + command.name(),
                () -> register(command),
                registered -> registered.id().value());
        var built = new EstateConstruction(store, stacks, cloud, clouds.organization())
                .build(organization, List.of(account), root, operation, command.listener());
        operation.close();
        RegisteredAccount adopted = store.accounts().find(command.name()).orElseThrow();
        return new Result.Adopted(new AccountViews(clouds, store).of(adopted), built.changes());
    }

    private RegisteredAccount register(Command command) {
        return store.accounts()
                .find(command.name())
                .filter(account -> account.lifetime().open())
                .orElseGet(() -> {
                    var account = new RegisteredAccount(
                            command.name(),
                            command.id(),
                            command.type(),
                            null,
                            Timekeeper.system().now());
                    store.accounts().save(account);
                    return account;
                });
    }
}
