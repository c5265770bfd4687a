package dev.astra.application.identity;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.Role;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;

/** Every role, and who has it. */
public final class ListRoles implements UseCase<ListRoles.Command, List<ListRoles.Held>> {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public ListRoles(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    /** Takes no parameters. */
    public record Command() {}

    /** A role and the people who have it. */
    public record Held(Role role, List<UserName> holders) {
        public Held {
            holders = List.copyOf(holders);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public List<Held> execute(Command command) {
        var people = new People(clouds, store);
        List<User> users = people.all();
        return people.roles().stream()
                .map(role -> new Held(
                        role,
                        users.stream()
                                .filter(user -> user.grants().contains(role.name()))
                                .map(User::name)
                                .toList()))
                .toList();
    }
}
