package dev.astra.application.account;

import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.ParallelWork;
import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountLifetime;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.ports.account.AccountDirectory;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.AccountStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

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
     * Opens the environments that are missing. All of them are asked for before the first is waited for. Those behind one
     * that fails are registered by the next run, which finds them, so that the order of accounts is the one asked for
     * whatever fails.
     *
     * @param lifetime how long those that are opened shall be there
     */
    public void open(List<AccountRequest> requests, AccountLifetime lifetime, JournaledOperation operation) {
        var creations = new LinkedHashMap<AccountRequest, AccountCreation>();
        var setbacks = new Setbacks();
        for (AccountRequest request : requests) {
            if (store.find(request.name())
                    .filter(account -> account.lifetime().open())
                    .isEmpty()) {
                setbacks.collect(() -> creations.put(request, request(request)));
            }
        }
        creations.forEach((request, creation) -> setbacks.collect(() -> {
            AccountId id = operation.always(
                    "create account " + request.name(), () -> await(request, creation), AccountId::value);
            if (setbacks.none()) {
                register(request.name(), id, AccountType.ENVIRONMENT, lifetime);
            }
        }));
        setbacks.raise();
    }

    /** What went wrong with some accounts while others were opened. */
    private static final class Setbacks {
        private final List<AstraException> all = new ArrayList<>();

        /** The others are opened all the same; only a wait that is broken off is not gone on. */
        void collect(Runnable work) {
            try {
                work.run();
            } catch (AstraException e) {
                if (e.code() == CoreError.CANCELLED || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                all.add(e);
            }
        }

        boolean none() {
            return all.isEmpty();
        }

        void raise() {
            if (!all.isEmpty()) {
                throw ParallelWork.together(all);
            }
        }
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

    private AccountId await(AccountRequest wanted, AccountCreation requested) {
        Instant deadline = time.now().plus(LIMIT);
        AccountCreation creation = requested;
        while (true) {
            switch (creation) {
                case AccountCreation.Succeeded(var request, var account) -> {
                    return account;
                }
                case AccountCreation.Failed(var request, var reason) -> throw CreationFailure.of(wanted, reason);
                case AccountCreation.InProgress(var request) -> {
                    if (time.now().isAfter(deadline)) {
                        throw tooSlow(wanted.name());
                    }
                    time.sleep(POLL);
                    creation = directory.creation(request);
                }
            }
        }
    }

    private static RuntimeException tooSlow(AccountName name) {
        return Failure.of(
                        CoreError.TIMED_OUT,
                        "The account '" + name + "' is not there yet",
                        "it is still being created after " + LIMIT.toMinutes() + " minutes")
                .next("Run the same command again later: it goes on from here, and makes nothing twice.")
                .exception();
    }
}
