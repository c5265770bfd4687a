package dev.astra.application.testing;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.error.Failures;
import dev.astra.domain.organization.CloudOrganization;
import dev.astra.ports.account.AccountDirectory;
import dev.astra.ports.cloud.Timekeeper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts that take a while to be created: each is asked about once before it is there. */
public final class MemoryAccountDirectory implements AccountDirectory {
    public static final AccountId MANAGEMENT = new AccountId("100000000000");

    private final Timekeeper time;
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, AccountCreation> creations = new HashMap<>();

    /** The requests that fail, by address, and why. */
    public final Map<EmailAddress, String> failing = new HashMap<>();

    /** Runs whenever the organization is ensured, while whoever does that is at it. */
    public Runnable meanwhile = () -> {};

    public MemoryAccountDirectory(Timekeeper time) {
        this.time = time;
    }

    @Override
    public synchronized Optional<CloudOrganization> organization() {
        return accounts.isEmpty()
                ? Optional.empty()
                : Optional.of(new CloudOrganization("o-1", accounts.getFirst().id()));
    }

    @Override
    public synchronized CloudOrganization ensureOrganization() {
        meanwhile.run();
        return organization().orElseGet(() -> belongTo(MANAGEMENT));
    }

    /** Makes the caller a member of the organization of that account. */
    public synchronized CloudOrganization belongTo(AccountId management) {
        accounts.add(account(management, AccountName.MANAGEMENT, new EmailAddress("root@example.com")));
        return new CloudOrganization("o-1", management);
    }

    @Override
    public synchronized List<Account> list() {
        return List.copyOf(accounts);
    }

    @Override
    public synchronized AccountCreation request(AccountRequest request) {
        String id = "request-" + creations.size();
        String reason = failing.get(request.email());
        if (reason != null) {
            creations.put(id, new AccountCreation.Failed(id, reason));
        } else if (accounts.stream().anyMatch(account -> account.email().equals(request.email()))) {
            creations.put(id, new AccountCreation.Failed(id, "EMAIL_ALREADY_EXISTS"));
        } else {
            var account = new AccountId("10000000000" + accounts.size());
            accounts.add(account(account, request.name(), request.email()));
            creations.put(id, new AccountCreation.Succeeded(id, account));
        }
        return new AccountCreation.InProgress(id);
    }

    @Override
    public synchronized AccountCreation creation(String requestId) {
        return Optional.ofNullable(creations.get(requestId))
                .orElseThrow(() -> Failures.notFound("Creation", requestId, "it is not known")
                        .exception());
    }

    private Account account(AccountId id, AccountName name, EmailAddress email) {
        return new Account(id, name, email, AccountStatus.ACTIVE, time.now());
    }
}
