package dev.astra.application.account;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.ports.metadata.MetadataStore;

/** One account of the organization. */
public final class GetAccount implements UseCase<GetAccount.Command, AccountView> {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public GetAccount(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    /** The account to show. */
    public record Command(AccountName name) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public AccountView execute(Command command) {
        var views = new AccountViews(clouds, store);
        return views.of(new AccountLookup(clouds, store).get(command.name()));
    }
}
