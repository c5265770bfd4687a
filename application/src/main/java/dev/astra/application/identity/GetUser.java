package dev.astra.application.identity;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.UserName;
import dev.astra.ports.metadata.MetadataStore;

/** One person in the directory. */
public final class GetUser implements UseCase<GetUser.Command, UserView> {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public GetUser(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    /** The person to show. */
    public record Command(UserName name) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public UserView execute(Command command) {
        return new UserView(
                new People(clouds, store).get(command.name()),
                new PersonalKeys(store.apiKeys(), command.name()).usable());
    }
}
