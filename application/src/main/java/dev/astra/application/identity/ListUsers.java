package dev.astra.application.identity;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.identity.Access;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;

/** Every person in the directory. */
public final class ListUsers implements UseCase<ListUsers.Command, List<UserView>> {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public ListUsers(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    /** Takes no parameters. */
    public record Command() {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public List<UserView> execute(Command command) {
        return new People(clouds, store)
                .all().stream()
                        .map(user -> new UserView(user, new PersonalKeys(store.apiKeys(), user.name()).usable()))
                        .toList();
    }
}
