package dev.astra.application.account;

import dev.astra.application.operation.JournaledOperation;
import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountLifetime;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.ports.account.AccountDirectory;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.AccountStore;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens accounts, all at once, and registers them. */
public final class AccountOpening {
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final AccountDirectory directory;
    private final AccountStore store;
    private final Timekeeper time;

    public AccountOpening(AccountDirectory directory, AccountStore store, Timekeeper time) {
        this.directory = directory;
        this.store = store;
        this.time = time;
    }

    /** Registers the management account under its fixed name. */
    public void registerManagement(AccountId id) {
        if (store.find(AccountName.MANAGEMENT).isEmpty()) {
            register(AccountName.MANAGEMENT, id, AccountType.MANAGEMENT, AccountLifetime.unlimited());
        }
    }

    /** What Astra remembers it dates by its own clock, which may differ from the cloud's. */
    private void register(AccountName name, AccountId id, AccountType type, AccountLifetime lifetime) {
        store.save(
                new RegisteredAccount(name, id, type, null, Timekeeper.system().now(), lifetime));
    }

    /**
     * Opens the environments that are missing. All of them are asked for before the first is waited for.
     *
     * @param lifetime how long those that are opened shall be there
     */
    public void open(List<AccountRequest> requests, AccountLifetime lifetime, JournaledOperation operation) {
        Map<AccountName, AccountCreation> creations = new LinkedHashMap<>();
        for (AccountRequest request : requests) {
            if (store.find(request.name())
                    .filter(account -> account.lifetime().open())
                    .isEmpty()) {
                creations.put(request.name(), request(request));
            }
        }
        creations.forEach((name, creation) -> {
            AccountId id = operation.always("create account " + name, () -> await(name, creation), AccountId::value);
            register(name, id, AccountType.ENVIRONMENT, lifetime);
        });
    }

    /** An open account of the name is taken as it is, whatever its address, so that a run broken off finds its own. */
    private AccountCreation request(AccountRequest request) {
        return directory.list().stream()
                .filter(account -> account.name().equals(request.name()))
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .findFirst()
                .<AccountCreation>map(account -> new AccountCreation.Succeeded("", account.id()))
                .orElseGet(() -> directory.request(request));
    }

    private AccountId await(AccountName name, AccountCreation requested) {
        Instant deadline = time.now().plus(LIMIT);
        AccountCreation creation = requested;
        while (true) {
            switch (creation) {
                case AccountCreation.Succeeded(var request, var account) -> {
                    return account;
                }
                case AccountCreation.Failed(var request, var reason) -> throw failed(name, reason);
                case AccountCreation.InProgress(var request) -> {
                    if (time.now().isAfter(deadline)) {
                        throw tooSlow(name);
                    }
                    time.sleep(POLL);
                    creation = directory.creation(request);
                }
            }
        }
    }

    private static RuntimeException failed(AccountName name, String reason) {
        return Failure.of(CoreError.EXTERNAL, "The account '" + name + "' was not created", "the cloud says " + reason)
                .detail("reason", reason)
                .next(
                        "EMAIL_ALREADY_EXISTS".equals(reason)
                                ? "Choose another mailbox with --email: each account needs an address no other account has."
                                : "Mend the cause and run the command again; it goes on from here.")
                .exception();
    }

    private static RuntimeException tooSlow(AccountName name) {
        return Failure.of(
                        CoreError.TIMED_OUT,
                        "The account '" + name + "' is not there yet",
                        "it is still being created after " + LIMIT.toMinutes() + " minutes")
                .next("Run the command again later; it goes on from here.")
                .exception();
    }
}
