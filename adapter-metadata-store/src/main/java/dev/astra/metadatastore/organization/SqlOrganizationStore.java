package dev.astra.metadatastore.organization;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.Region;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.organization.OrganizationName;
import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.database.Row;
import dev.astra.ports.metadata.OrganizationStore;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organization as the only row of its table. */
public final class SqlOrganizationStore implements OrganizationStore {
    private static final String FIND = """
            SELECT name, provider, region, domain, management, portal_id, portal_url, bootstrapped FROM organization""";
    private static final String SAVE = """
            INSERT INTO organization (only_row, name, provider, region, domain, management,
                                      portal_id, portal_url, bootstrapped)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (only_row) DO UPDATE SET
                name = excluded.name, provider = excluded.provider, region = excluded.region,
                domain = excluded.domain, management = excluded.management, portal_id = excluded.portal_id,
                portal_url = excluded.portal_url, bootstrapped = excluded.bootstrapped""";

    private final Database database;

    public SqlOrganizationStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Organization> find() {
        return database.read(session -> session.first(FIND, SqlOrganizationStore::organization));
    }

    @Override
    public void save(Organization organization) {
        var portal = organization.portal();
        database.write(session -> session.change(
                SAVE,
                organization.name().value(),
                organization.provider(),
                organization.region().value(),
                organization.domain().value(),
                organization.management().value(),
                portal == null ? null : portal.id(),
                portal == null ? null : portal.startUrl().toString(),
                organization.bootstrapped()));
    }

    private static Organization organization(Row row) throws SQLException {
        return new Organization(
                new OrganizationName(row.text()),
                row.text(),
                new Region(row.text()),
                new DomainName(row.text()),
                new AccountId(row.text()),
                portal(row),
                row.flag());
    }

    private static @Nullable SignInPortal portal(Row row) throws SQLException {
        String id = row.optionalText();
        String url = row.optionalText();
        return id == null || url == null ? null : new SignInPortal(id, URI.create(url));
    }
}
