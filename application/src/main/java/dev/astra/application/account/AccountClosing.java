package dev.astra.application.account;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.EstatePlanner;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.infrastructure.Departures;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.account.AccountDirectory;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The way out of the estate. Nobody can enter the account any more before it is closed. */
final class AccountClosing {
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;
    private final Path root;
    private final JournaledOperation operation;
    private final ProgressListener listener;

    AccountClosing(
            CloudAccess clouds,
            MetadataStore store,
            StackWorks stacks,
            Path root,
            JournaledOperation operation,
            ProgressListener listener) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
        this.root = root;
        this.operation = operation;
        this.listener = listener;
    }

    /** Returns how many resources were changed. */
    int close(RegisteredAccount account) {
        Cloud cloud = clouds.cloud();
        var gone = Departures.of(account.name());
        var remaining = store.accounts().list().stream()
                .filter(other -> !other.name().equals(account.name()))
                .toList();
        var planner = new EstatePlanner(clouds.organization(), remaining);
        List<Account> directory = cloud.accounts().list();
        RoleName role = RoleName.adminOf(account.name());

        withdrawFromKeys(role);
        int changes = make(
                "access code",
                List.of(
                        planner.identityStack(
                                        directory,
                                        withoutRole(cloud.identities().users(), role))
                                .without(gone),
                        planner.dnsStack(Map.of()).without(gone)));
        operation.always("close account " + account.name(), () -> closed(cloud, account.id()), AccountStatus::name);
        changes += make(
                "organization code",
                List.of(planner.organizationStack(cloud.accounts().ensureOrganization(), directory)
                        .without(gone)));
        // An account that is marked as closed is refused, so the mark is the last thing to be made.
        operation.close();
        store.accounts()
                .save(account.withLifetime(
                        account.lifetime().closed(Timekeeper.system().now())));
        return changes;
    }

    private int make(String code, List<Stack> all) {
        return stacks.make(code, root, all, operation, listener).changes();
    }

    private void withdrawFromKeys(RoleName role) {
        store.apiKeys().all().stream()
                .filter(key -> !key.revoked() && key.roles().contains(role))
                .forEach(key -> store.apiKeys().save(key.withRoles(without(key.roles(), role))));
    }

    private static List<User> withoutRole(List<User> users, RoleName role) {
        return users.stream()
                .filter(user -> user.grants().contains(role))
                .map(user -> user.withGrants(without(user.grants(), role)))
                .toList();
    }

    private static List<RoleName> without(List<RoleName> roles, RoleName role) {
        return roles.stream().filter(other -> !other.equals(role)).toList();
    }

    /** Waits until the account is closed for good, because only then the code can let go of it. */
    private AccountStatus closed(Cloud cloud, AccountId account) {
        cloud.accounts().close(account);
        Instant deadline = cloud.time().now().plus(LIMIT);
        while (status(cloud.accounts(), account) != AccountStatus.SUSPENDED) {
            if (cloud.time().now().isAfter(deadline)) {
                throw Failure.of(
                                CoreError.TIMED_OUT,
                                "The account " + account + " is not closed yet",
                                "the cloud is still at it after " + LIMIT.toMinutes() + " minutes")
                        .next("Run the command again later; it goes on from here.")
                        .exception();
            }
            cloud.time().sleep(POLL);
        }
        return AccountStatus.SUSPENDED;
    }

    private static AccountStatus status(AccountDirectory directory, AccountId account) {
        return directory.list().stream()
                .filter(listed -> listed.id().equals(account))
                .map(Account::status)
                .findFirst()
                .orElse(AccountStatus.SUSPENDED);
    }
}
