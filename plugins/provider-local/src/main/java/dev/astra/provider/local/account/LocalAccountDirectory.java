package dev.astra.provider.local.account;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.organization.CloudOrganization;
import dev.astra.ports.account.AccountDirectory;
import dev.astra.provider.local.state.Draft;
import dev.astra.provider.local.state.LocalError;
import dev.astra.provider.local.state.StateFile;
import java.util.List;
import java.util.Optional;

/**
 * The accounts in the file. Making one takes five seconds of the cloud's time, unless something else is rehearsed.
 *
 * @param limit how many accounts there may be, the management account included
 */
public record LocalAccountDirectory(StateFile file, int limit) implements AccountDirectory {
    @Override
    public Optional<CloudOrganization> organization() {
        // Asking whether there is anything must not begin a cloud.
        return file.begun()
                ? file.read(cloud -> Root.of(cloud).map(root -> root.organization(cloud)))
                : Optional.empty();
    }

    @Override
    public CloudOrganization ensureOrganization() {
        return file.change(draft -> {
            var root = Root.of(draft).orElseGet(() -> Root.begin(draft));
            draft.put(Root.TABLE, root);
            return root.organization(draft);
        });
    }

    @Override
    public List<Account> list() {
        return file.read(Accounts::all);
    }

    @Override
    public AccountCreation request(AccountRequest request) {
        return file.change(draft -> {
            var creation = standing(draft, request).orElseGet(() -> begin(draft, request));
            return creation.progress(draft.now());
        });
    }

    /** The creation of just this account that has succeeded, or may still. */
    private static Optional<Creation> standing(Draft draft, AccountRequest request) {
        return draft.all(Creation.TABLE).stream()
                .filter(creation -> !creation.failed()
                        && !creation.closed()
                        && creation.name().equals(request.name())
                        && creation.email().equals(request.email()))
                .findFirst();
    }

    private Creation begin(Draft draft, AccountRequest request) {
        if (Root.of(draft).isEmpty()) {
            throw Failures.notFound("The organization", "of the embedded cloud", "it has not been made yet")
                    .next("Run astra init, which makes it.")
                    .exception();
        }
        var others = draft.all(Creation.TABLE).stream()
                .filter(creation -> !creation.failed())
                .toList();
        long open = others.stream().filter(creation -> !creation.closed()).count();
        if (open + 1 >= limit) {
            throw exhausted();
        }
        boolean taken = others.stream().anyMatch(creation -> creation.email().equals(request.email()));
        var rehearsed = new RehearsedCreation(request.email());
        var dice = draft.newDice("account");
        var creation = new Creation(
                "car-" + dice.hex(32),
                new AccountId(dice.digits(12)),
                request.name(),
                request.email(),
                draft.now().plus(rehearsed.length()),
                taken ? "EMAIL_ALREADY_EXISTS" : rehearsed.failure().orElse(null),
                false);
        draft.put(Creation.TABLE, creation);
        draft.busyUntil(creation.doneAt());
        return creation;
    }

    @Override
    public void close(AccountId account) {
        file.change(draft -> {
            Accounts.require(draft, account);
            if (account.equals(Accounts.management(draft))) {
                throw Failures.invalid("The account " + account + " cannot be closed", "it is the management account")
                        .exception();
            }
            draft.all(Creation.TABLE).stream()
                    .filter(creation -> !creation.failed() && creation.account().equals(account))
                    .forEach(creation -> draft.put(Creation.TABLE, creation.asClosed()));
            return account;
        });
    }

    private AstraException exhausted() {
        return Failure.of(
                        LocalError.ACCOUNT_QUOTA,
                        "The account cannot be made",
                        "the organization may have no more than " + limit + " accounts")
                .next("Raise the setting 'account-limit' of the embedded cloud.")
                .exception();
    }

    @Override
    public AccountCreation creation(String requestId) {
        return file.read(cloud -> cloud.find(Creation.TABLE, requestId)
                .map(creation -> creation.progress(cloud.now()))
                .orElseThrow(
                        () -> Failures.notFound("The account request", requestId, "the embedded cloud has none such")
                                .exception()));
    }
}
