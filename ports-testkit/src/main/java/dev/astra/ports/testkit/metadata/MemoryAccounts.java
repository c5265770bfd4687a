package dev.astra.ports.testkit.metadata;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.ports.metadata.AccountStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record MemoryAccounts(Memory memory) implements AccountStore {
    private static final Comparator<RegisteredAccount> ORDER = Comparator.comparing(
                    (RegisteredAccount account) -> account.type() != AccountType.MANAGEMENT)
            .thenComparing(RegisteredAccount::createdAt)
            .thenComparing(RegisteredAccount::name);

    @Override
    public Optional<RegisteredAccount> find(AccountName name) {
        synchronized (memory) {
            return Optional.ofNullable(memory.accounts.get(name));
        }
    }

    @Override
    public List<RegisteredAccount> list() {
        synchronized (memory) {
            return memory.accounts.values().stream().sorted(ORDER).toList();
        }
    }

    @Override
    public void save(RegisteredAccount account) {
        synchronized (memory) {
            memory.accounts.put(account.name(), account);
        }
    }
}
