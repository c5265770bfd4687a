package dev.astra.application.organization;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.organization.CloudOrganization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The accounts an organization would have. Those that are not there yet stand under ids of their own, made up, so that
 * the stacks that name them can be planned; no one is shown these.
 *
 * @param registered every account, the management account first
 * @param directory the same, as the cloud would list them
 * @param present the ids that are real
 */
record ExpectedMembers(
        CloudOrganization organization,
        List<RegisteredAccount> registered,
        List<Account> directory,
        Set<AccountId> present) {
    private static final EmailAddress NO_ONE = new EmailAddress("unknown@example.com");

    static ExpectedMembers of(
            BootstrapOrganization.Command command, KnownFacts facts, List<RegisteredAccount> remembered) {
        Optional<CloudOrganization> known = facts.organization();
        var gathering = new Gathering(
                known.isPresent() ? facts.accounts() : List.of(),
                remembered.stream().filter(account -> account.lifetime().open()).toList());
        gathering.add(AccountName.MANAGEMENT, AccountType.MANAGEMENT, NO_ONE);
        command.environments()
                .forEach(name -> gathering.add(
                        name, AccountType.ENVIRONMENT, command.mailbox().tagged(name.value())));
        gathering.remembered.stream()
                .filter(account -> gathering.lacks(account.name()))
                .forEach(account -> gathering.add(account.name(), account.type(), NO_ONE));
        return new ExpectedMembers(
                known.orElseGet(() -> new CloudOrganization(
                        "o-0000000000", gathering.registered.getFirst().id())),
                List.copyOf(gathering.registered),
                List.copyOf(gathering.directory),
                gathering.present());
    }

    /** The accounts so far. */
    private record Gathering(
            List<Account> listed,
            List<RegisteredAccount> remembered,
            List<RegisteredAccount> registered,
            List<Account> directory) {
        Gathering(List<Account> listed, List<RegisteredAccount> remembered) {
            this(listed, remembered, new ArrayList<>(), new ArrayList<>());
        }

        void add(AccountName name, AccountType type, EmailAddress wish) {
            Account account = listed.stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> new Account(id(name), name, wish, AccountStatus.ACTIVE, Instant.EPOCH));
            directory.add(account);
            registered.add(new RegisteredAccount(name, account.id(), type, null, Instant.EPOCH));
        }

        private AccountId id(AccountName name) {
            return remembered.stream()
                    .filter(account -> account.name().equals(name))
                    .map(RegisteredAccount::id)
                    .findFirst()
                    .orElseGet(() -> new AccountId("%012d".formatted(registered.size() + 1)));
        }

        boolean lacks(AccountName name) {
            return registered.stream().noneMatch(account -> account.name().equals(name));
        }

        Set<AccountId> present() {
            var ids = listed.stream().map(Account::id).collect(Collectors.toSet());
            remembered.forEach(account -> ids.add(account.id()));
            return Set.copyOf(ids);
        }
    }

    List<AccountName> environments() {
        return registered.stream()
                .filter(RegisteredAccount::environment)
                .map(RegisteredAccount::name)
                .toList();
    }

    boolean allKnown() {
        return registered.stream().map(RegisteredAccount::id).allMatch(present::contains);
    }

    /** The id of an account, if it is there. */
    @Nullable AccountId known(RegisteredAccount account) {
        return present.contains(account.id()) ? account.id() : null;
    }

    /** The address of an account, unless only the cloud knows it. */
    @Nullable EmailAddress email(RegisteredAccount account) {
        return directory.stream()
                .filter(listed -> listed.id().equals(account.id()))
                .map(Account::email)
                .filter(email -> !email.equals(NO_ONE))
                .findFirst()
                .orElse(null);
    }
}
