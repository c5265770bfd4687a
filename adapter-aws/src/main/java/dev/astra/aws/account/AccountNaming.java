package dev.astra.aws.account;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.EmailAddress;
import java.util.Locale;

/** An account of AWS in the house's words. AWS lets accounts be named anything; those Astra makes keep their names. */
final class AccountNaming {
    private static final int LONGEST = 30;

    private AccountNaming() {}

    static Account account(software.amazon.awssdk.services.organizations.model.Account account, String management) {
        var name = account.id().equals(management) ? AccountName.MANAGEMENT : name(account.name(), account.id());
        return new Account(
                new AccountId(account.id()),
                name,
                new EmailAddress(account.email()),
                status(account),
                account.joinedTimestamp());
    }

    /** For example {@code data-science-2} for {@code Data Science (2)}. */
    private static AccountName name(String given, String id) {
        var plain = given.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        var fitting = plain.substring(0, Math.min(plain.length(), LONGEST));
        return new AccountName(fitting.length() < 2 ? "account-" + id : fitting);
    }

    /** AWS replaces the status of an account by its finer state. */
    static AccountStatus status(software.amazon.awssdk.services.organizations.model.Account account) {
        var word = account.stateAsString() == null ? account.statusAsString() : account.stateAsString();
        return switch (word) {
            case "ACTIVE" -> AccountStatus.ACTIVE;
            case "PENDING_CLOSURE" -> AccountStatus.CLOSING;
            default -> AccountStatus.SUSPENDED;
        };
    }
}
