package dev.astra.application.identity;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.infrastructure.Departures;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a person's access: the API keys at once, then the user in the code and in the directory. */
public final class DeleteUser implements UseCase<DeleteUser.Command, DeleteUser.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;
    private final RepositoryRoot repository;
    private final LeaseKeeper leases;

    public DeleteUser(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository, LeaseKeeper leases) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
        this.repository = repository;
        this.leases = leases;
    }

    /** The person, and the repository to write into, or null for the one in the settings. */
    public record Command(UserName name, @Nullable Path terraformRoot, ProgressListener listener) {}

    /**
     * What ended.
     *
     * @param keys how many API keys were revoked
     * @param changes how many resources were changed
     */
    public record Result(UserName name, int keys, List<String> files, int changes) {
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
        return Effect.change("user.delete", command.name());
    }

    @Override
    public Result execute(Command command) {
        Path root = repository.resolve(command.terraformRoot());
        return leases.holding("organization", () -> delete(command, root));
    }

    private Result delete(Command command, Path root) {
        var people = new People(clouds, store);
        var operation = JournaledOperation.open(
                store.journal(),
                Timekeeper.system(),
                command.listener(),
                new OperationKey("user delete", command.name().value()));
        if (!operation.resumed()) {
            people.requireOtherGlobalAdmin(people.get(command.name()));
        }
        int keys = operation.always(
                "revoke API keys",
                () -> new PersonalKeys(store.apiKeys(), command.name()).revoke(),
                count -> count + " keys");
        var change = new IdentityWorks.Change(List.of(), Departures.of(command.name()));
        var outcome = new IdentityWorks(clouds, store, stacks).make(root, change, operation, command.listener());
        operation.close();
        requireGone(people, command.name());
        return new Result(command.name(), keys, outcome.files(), outcome.changes());
    }

    /** Somebody who was put into the directory by hand is not in the code, so the code cannot remove them. */
    private static void requireGone(People people, UserName name) {
        people.find(name).ifPresent(user -> {
            throw Failure.of(
                            CoreError.EXTERNAL,
                            "User '" + name + "' is still in the directory",
                            "it was made by hand and is not in the Terraform code")
                    .next("Delete it where it was made; its API keys are revoked already.")
                    .exception();
        });
    }
}
