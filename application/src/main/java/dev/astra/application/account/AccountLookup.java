package dev.astra.application.account;

import dev.astra.application.UnknownName;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds any account of the organization by its name, the management account included. */
public final class AccountLookup {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public AccountLookup(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    /**
     * The account as it is registered.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND naming the accounts there are
     */
    public RegisteredAccount get(AccountName name) {
        return store.accounts().find(name).orElseThrow(() -> unknown(name));
    }

    /**
     * The account as a place to work in.
     *
     * @param region null for the organization's default region
     */
    public Location location(AccountName name, @Nullable Region region) {
        Region home = clouds.organization().region();
        return new Location(name, get(name).id(), region == null ? home : region);
    }

    private RuntimeException unknown(AccountName name) {
        List<String> known = store.accounts().list().stream()
                .map(account -> account.name().value())
                .toList();
        return UnknownName.refuse(
                "Account",
                name.value(),
                known.isEmpty() ? "there are none yet" : "there are " + UnknownName.few(known),
                known,
                "See them with astra account list.");
    }
}
