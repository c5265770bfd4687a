package dev.astra.provider.local.account;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.error.Failures;
import dev.astra.provider.local.state.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which accounts there are. */
public final class Accounts {
    private Accounts() {}

    /** The account that the caller's credentials belong to; it is there before any organization. */
    public static AccountId management(Snapshot cloud) {
        return new AccountId(cloud.dice("management account").digits(12));
    }

    /** Whether there is an organization yet. */
    public static boolean organized(Snapshot cloud) {
        return Root.of(cloud).isPresent();
    }

    /** Every account, those under way left out. */
    public static List<Account> all(Snapshot cloud) {
        var management = Root.of(cloud).map(root -> root.management(cloud)).stream();
        var members = cloud.all(Creation.TABLE).stream()
                .map(creation -> creation.account(cloud.now()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Account::createdAt));
        return Stream.concat(management, members).toList();
    }

    /** Refuses an account that is not there. */
    public static void require(Snapshot cloud, AccountId id) {
        boolean present = id.equals(management(cloud))
                || all(cloud).stream().anyMatch(account -> account.id().equals(id));
        if (!present) {
            throw Failures.notFound("The account", id.value(), "the embedded cloud has no such account")
                    .next("List the accounts with astra account list.")
                    .exception();
        }
    }
}
