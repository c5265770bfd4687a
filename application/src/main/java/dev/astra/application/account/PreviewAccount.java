package dev.astra.application.account;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.ports.metadata.MetadataStore;
import org.jspecify.annotations.Nullable;

/** What creating an account would make, without making any of it. */
public final class PreviewAccount implements UseCase<PreviewAccount.Command, PreviewAccount.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public PreviewAccount(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    /**
     * The account that may be made.
     *
     * @param refuseExisting whether an account of the name must not be there; one may come from a run broken off
     */
    public record Command(AccountName name, @Nullable EmailAddress email, boolean refuseExisting) {}

    /** What it would be like. */
    public record Result(
            AccountName name, EmailAddress email, NetworkAllocation network, DomainName zone, RoleName role) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        var request = new AccountWish(clouds, store).request(command.name(), command.email());
        store.accounts()
                .find(command.name())
                .filter(account ->
                        command.refuseExisting() && account.lifetime().open())
                .ifPresent(account -> {
                    throw Failures.alreadyExists("Account", account.name().value(), "it is the account " + account.id())
                            .exception();
                });
        Region region = clouds.organization().region();
        var network = store.networks()
                .plan()
                .allocate(command.name(), region, clouds.cloud().regions().zones(region));
        return new Result(
                command.name(),
                request.email(),
                network,
                clouds.organization().domain().child(command.name().value()),
                RoleName.adminOf(command.name()));
    }
}
