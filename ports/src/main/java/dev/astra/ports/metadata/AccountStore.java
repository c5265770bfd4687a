package dev.astra.ports.metadata;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.RegisteredAccount;
import java.util.List;
import java.util.Optional;

/** The accounts Astra knows. */
public interface AccountStore {

    Optional<RegisteredAccount> find(AccountName name);

    /** All of them: the management account first, then in order of creation. */
    List<RegisteredAccount> list();

    /** Saves the account in place of one of the same name. */
    void save(RegisteredAccount account);
}
