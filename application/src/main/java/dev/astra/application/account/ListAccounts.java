package dev.astra.application.account;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.identity.Access;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;

/** Every account of the organization. */
public final class ListAccounts implements UseCase<ListAccounts.Command, List<AccountView>> {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public ListAccounts(CloudAccess clouds, MetadataStore store) {
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
    public List<AccountView> execute(Command command) {
        var views = new AccountViews(clouds, store);
        return store.accounts().list().stream().map(views::of).toList();
    }
}
