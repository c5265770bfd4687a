package dev.astra.domain.infrastructure;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.UserName;
import java.util.List;

/**
 * What a stack must no longer contain. A stack says what there has to be; of the accounts and people it does not
 * mention, it removes only those named here, so that what somebody else has added stays.
 */
public record Departures(List<AccountName> accounts, List<UserName> users) {
    public Departures {
        accounts = List.copyOf(accounts);
        users = List.copyOf(users);
    }

    public static Departures none() {
        return new Departures(List.of(), List.of());
    }

    public static Departures of(AccountName account) {
        return new Departures(List.of(account), List.of());
    }

    public static Departures of(UserName user) {
        return new Departures(List.of(), List.of(user));
    }
}
