package dev.astra.metadatastore.account;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountLifetime;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.DnsZone;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.database.Row;
import dev.astra.ports.metadata.AccountStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts by name. */
public final class SqlAccountStore implements AccountStore {
    private static final String SELECT =
            "SELECT name, id, type, zone_id, zone_name, created_at, ends_at, closed_at FROM accounts";
    private static final String FIND = SELECT + " WHERE name = ?";
    private static final String LIST = SELECT + " ORDER BY type <> 'management', created_at, name";
    private static final String SAVE = """
            INSERT INTO accounts (name, id, type, zone_id, zone_name, created_at, ends_at, closed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET
                id = excluded.id, type = excluded.type, zone_id = excluded.zone_id,
                zone_name = excluded.zone_name, created_at = excluded.created_at,
                ends_at = excluded.ends_at, closed_at = excluded.closed_at""";

    private final Database database;

    public SqlAccountStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RegisteredAccount> find(AccountName name) {
        return database.read(session -> session.first(FIND, SqlAccountStore::account, name.value()));
    }

    @Override
    public List<RegisteredAccount> list() {
        return List.copyOf(database.read(session -> session.list(LIST, SqlAccountStore::account)));
    }

    @Override
    public void save(RegisteredAccount account) {
        var zone = account.zone();
        database.write(session -> session.change(
                SAVE,
                account.name().value(),
                account.id().value(),
                account.type().word(),
                zone == null ? null : zone.id(),
                zone == null ? null : zone.name().value(),
                account.createdAt(),
                account.lifetime().endsAt(),
                account.lifetime().closedAt()));
    }

    private static RegisteredAccount account(Row row) throws SQLException {
        return new RegisteredAccount(
                new AccountName(row.text()),
                new AccountId(row.text()),
                AccountType.valueOf(row.text().toUpperCase(Locale.ROOT)),
                zone(row),
                row.instant(),
                new AccountLifetime(row.optionalInstant(), row.optionalInstant()));
    }

    private static @Nullable DnsZone zone(Row row) throws SQLException {
        String id = row.optionalText();
        String name = row.optionalText();
        return id == null || name == null ? null : new DnsZone(id, new DomainName(name));
    }
}
