package dev.astra.provider.local.account;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for a member account, and the account that came of it.
 *
 * @param doneAt when the request is decided; before, it is under way
 * @param failure why no account came of it, or null when one did
 * @param closed whether the account has been closed since; its address is never free again
 */
record Creation(
        String requestId,
        AccountId account,
        AccountName name,
        EmailAddress email,
        Instant doneAt,
        @Nullable String failure,
        boolean closed) {
    static final Table<Creation> TABLE =
            new Table<>("accountCreations", Creation::requestId, Creation::write, Creation::read);

    private static Creation read(Fields fields) {
        return new Creation(
                fields.text("requestId"),
                new AccountId(fields.text("account")),
                new AccountName(fields.text("name")),
                new EmailAddress(fields.text("email")),
                fields.instant("doneAt"),
                fields.optionalText("failure").orElse(null),
                fields.flag("closed"));
    }

    private Value write() {
        return new FieldsBuilder()
                .put("requestId", requestId)
                .put("account", account.value())
                .put("name", name.value())
                .put("email", email.value())
                .put("doneAt", doneAt)
                .put("failure", failure)
                .put("closed", closed)
                .build();
    }

    Creation asClosed() {
        return new Creation(requestId, account, name, email, doneAt, failure, true);
    }

    boolean failed() {
        return failure != null;
    }

    /** The account once it is there. */
    Optional<Account> account(Instant now) {
        return failed() || now.isBefore(doneAt)
                ? Optional.empty()
                : Optional.of(new Account(
                        account, name, email, closed ? AccountStatus.SUSPENDED : AccountStatus.ACTIVE, doneAt));
    }

    AccountCreation progress(Instant now) {
        if (now.isBefore(doneAt)) {
            return new AccountCreation.InProgress(requestId);
        }
        return failure == null
                ? new AccountCreation.Succeeded(requestId, account)
                : new AccountCreation.Failed(requestId, failure);
    }
}
