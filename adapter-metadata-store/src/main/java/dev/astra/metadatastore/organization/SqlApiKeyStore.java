package dev.astra.metadatastore.organization;

import dev.astra.domain.identity.RoleName;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.database.Row;
import dev.astra.ports.metadata.ApiKeyStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** API keys by id. A role name has no space in it, so spaces separate a key's roles. */
public final class SqlApiKeyStore implements ApiKeyStore {
    private static final String SELECT = "SELECT id, hash, owner, roles, created_at, expires_at, revoked FROM api_keys";
    private static final String FIND = SELECT + " WHERE id = ?";
    private static final String OWNED = SELECT + " WHERE owner = ? ORDER BY created_at, id";
    private static final String LIST = SELECT + " ORDER BY created_at, id";
    private static final String SAVE = """
            INSERT INTO api_keys (id, hash, owner, roles, created_at, expires_at, revoked)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                hash = excluded.hash, owner = excluded.owner, roles = excluded.roles,
                created_at = excluded.created_at, expires_at = excluded.expires_at, revoked = excluded.revoked""";

    private final Database database;

    public SqlApiKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ApiKeyRecord> find(String id) {
        return database.read(session -> session.first(FIND, SqlApiKeyStore::key, id));
    }

    @Override
    public List<ApiKeyRecord> ownedBy(String owner) {
        return List.copyOf(database.read(session -> session.list(OWNED, SqlApiKeyStore::key, owner)));
    }

    @Override
    public List<ApiKeyRecord> all() {
        return List.copyOf(database.read(session -> session.list(LIST, SqlApiKeyStore::key)));
    }

    @Override
    public void save(ApiKeyRecord key) {
        database.write(session -> session.change(
                SAVE,
                key.id(),
                key.hash(),
                key.owner(),
                key.roles().stream().map(RoleName::value).collect(Collectors.joining(" ")),
                key.createdAt(),
                key.expiresAt(),
                key.revoked()));
    }

    private static ApiKeyRecord key(Row row) throws SQLException {
        return new ApiKeyRecord(
                row.text(),
                row.text(),
                row.text(),
                row.words().stream().map(RoleName::new).toList(),
                row.instant(),
                row.optionalInstant(),
                row.flag());
    }
}
