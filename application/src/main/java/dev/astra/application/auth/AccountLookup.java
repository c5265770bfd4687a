package dev.astra.application.auth;

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
     * The account as a place to work in.
     *
     * @param region null for the organization's default region
     */
    Location find(AccountName name, @Nullable Region region) {
        Region home = clouds.organization().region();
        return store.accounts()
                .find(name)
                .map(RegisteredAccount::id)
                .map(id -> new Location(name, id, region == null ? home : region))
                .orElseThrow(() -> unknown(name));
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
