package dev.astra.application.account;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.ports.metadata.MetadataStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a new account will be like, checked before anything is asked of the cloud. */
final class AccountWish {
    private final CloudAccess clouds;
    private final MetadataStore store;

    AccountWish(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    AccountRequest request(AccountName name, @Nullable EmailAddress email) {
        requireUsable(name);
        return new AccountRequest(name, email == null ? derived(name) : email);
    }

    /** Refuses a name that no account can have here. */
    void requireUsable(AccountName name) {
        if (name.reserved()) {
            throw Failures.invalid("The account '" + name + "' cannot be made", "that name is reserved")
                    .next("Choose another name.")
                    .exception();
        }
        clouds.organization().domain().child(name.value());
    }

    /** The mailbox that receives the mail of the other accounts, under a tag of the account's own. */
    private EmailAddress derived(AccountName name) {
        return clouds.cloud().accounts().list().stream()
                .filter(account -> store.accounts().find(account.name()).isPresent())
                .map(account -> account.email().untagged(account.name().value()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(mailbox -> mailbox.tagged(name.value()))
                .orElseThrow(() -> Failure.of(
                                CoreError.MISSING_ANSWER,
                                "The account's address is not known",
                                "no other account has one of the form mailbox+name@domain")
                        .next("Name one with --email; no other account may have it.")
                        .exception());
    }
}
