package dev.astra.application.identity;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.infrastructure.Departures;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What creating, changing or deleting a user would change, without changing any of it. */
public final class PreviewUser implements UseCase<PreviewUser.Command, Plan> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;
    private final RepositoryRoot repository;

    public PreviewUser(CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
        this.repository = repository;
    }

    /** What might be done. */
    public sealed interface Intent {
        record Create(CreateUser.Command command) implements Intent {}

        record Change(UserName name, List<RoleName> granted, List<RoleName> revoked) implements Intent {}

        record Delete(UserName name) implements Intent {}
    }

    /** The intent, and the repository to look at, or null for the one in the settings. */
    public record Command(Intent intent, @Nullable Path terraformRoot) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Plan execute(Command command) {
        return new IdentityWorks(clouds, store, stacks)
                .preview(repository.resolve(command.terraformRoot()), change(command.intent()));
    }

    private IdentityWorks.Change change(Intent intent) {
        var people = new People(clouds, store);
        return switch (intent) {
            case Intent.Create(var command) -> {
                people.requireKnown(command.roles());
                yield IdentityWorks.Change.of(command.user());
            }
            case Intent.Change(var name, var granted, var revoked) ->
                IdentityWorks.Change.of(new GrantChange(granted, revoked).of(people, name));
            case Intent.Delete(var name) -> {
                User user = people.get(name);
                people.requireOtherGlobalAdmin(user);
                yield new IdentityWorks.Change(List.of(), Departures.of(name));
            }
        };
    }
}
