package dev.astra.application.identity;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants roles to a person or takes them away, in the directory and in the person's API keys alike. */
public final class ChangeGrants implements UseCase<ChangeGrants.Command, ChangeGrants.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;
    private final RepositoryRoot repository;
    private final LeaseKeeper leases;

    public ChangeGrants(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository, LeaseKeeper leases) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
        this.repository = repository;
        this.leases = leases;
    }

    /**
     * The person and the roles.
     *
     * @param terraformRoot the repository to write into, or null for the one in the settings
     */
    public record Command(
            UserName name,
            List<RoleName> granted,
            List<RoleName> revoked,
            @Nullable Path terraformRoot,
            ProgressListener listener) {
        public Command {
            granted = List.copyOf(granted);
            revoked = List.copyOf(revoked);
        }
    }

    /**
     * The person as it is now.
     *
     * @param changes how many resources were changed
     */
    public record Result(User user, List<String> files, int changes) {
        public Result {
            files = List.copyOf(files);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.administer();
    }

    @Override
    public Effect effect(Command command) {
        return Effect.change(command.granted().isEmpty() ? "user.revoke" : "user.grant", command.name());
    }

    @Override
    public Result execute(Command command) {
        Path root = repository.resolve(command.terraformRoot());
        return leases.holding("organization", () -> change(command, root));
    }

    /** What is taken away ends at once in the keys; what is granted begins there when the cloud knows it too. */
    private Result change(Command command, Path root) {
        User changed =
                new GrantChange(command.granted(), command.revoked()).of(new People(clouds, store), command.name());
        var keys = new PersonalKeys(store.apiKeys(), command.name());
        var operation = JournaledOperation.open(
                store.journal(),
                Timekeeper.system(),
                command.listener(),
                new OperationKey("user roles", command.name().value()));
        if (command.granted().isEmpty()) {
            keys.assign(changed.grants());
        }
        var outcome = new IdentityWorks(clouds, store, stacks)
                .make(root, IdentityWorks.Change.of(changed), operation, command.listener());
        keys.assign(changed.grants());
        operation.close();
        return new Result(changed, outcome.files(), outcome.changes());
    }
}
