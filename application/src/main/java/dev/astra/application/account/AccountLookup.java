package dev.astra.application.account;

import dev.astra.application.UnknownName;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;

/** Finds registered accounts by name. */
final class AccountLookup {
    private final MetadataStore store;

    AccountLookup(MetadataStore store) {
        this.store = store;
    }

    RegisteredAccount get(AccountName name) {
        return store.accounts().find(name).orElseThrow(() -> unknown(name));
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
