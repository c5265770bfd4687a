package dev.astra.metadatastore.service;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ServiceName;
import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.database.Session;
import dev.astra.ports.metadata.ReleaseStore;
import java.sql.SQLException;
import java.util.Optional;

/** Releases as rows. Whoever adds one has the table alone, so that numbers are neither skipped nor given twice. */
public final class SqlReleaseStore implements ReleaseStore {
    private static final String TABLE = "releases";
    private static final String SELECT = """
            SELECT service, environment, number, revision, manifest_digest, content, images, author, reason, started_at,
                deployment, outcome, restores
            FROM releases WHERE service = ? AND environment = ?""";
    private static final String FIND = SELECT + " AND number = ?";
    private static final String NEWEST = SELECT + " AND number < ? ORDER BY number DESC LIMIT ?";
    private static final String LAST =
            "SELECT coalesce(max(number), 0) FROM releases WHERE service = ? AND environment = ?";
    private static final String ADD = """
            INSERT INTO releases (service, environment, number, revision, manifest_digest, content, images, author,
                reason, started_at, deployment, outcome, restores)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            UPDATE releases SET deployment = coalesce(?, deployment), outcome = ?
            WHERE service = ? AND environment = ? AND number = ?""";
    private static final String REMOVE = "DELETE FROM releases WHERE service = ? AND environment = ?";

    private final Database database;

    public SqlReleaseStore(Database database) {
        this.database = database;
    }

    @Override
    public Release add(Release release) {
        return database.writeAlone(TABLE, session -> add(session, release));
    }

    private static Release add(Session session, Release release) throws SQLException {
        String service = release.service().value();
        String environment = release.environment().value();
        int last =
                session.first(LAST, row -> row.number(), service, environment).orElse(0);
        var added = release.numbered(last + 1);
        session.change(
                ADD,
                service,
                environment,
                added.number(),
                added.revision().value(),
                added.manifestDigest(),
                ValueJson.write(added.content().toValue()),
                ValueJson.write(ReleaseRow.document(added.images())),
                added.author(),
                added.reason(),
                added.startedAt(),
                added.deployment() == null ? null : added.deployment().value(),
                added.outcome().name(),
                added.restores());
        return added;
    }

    @Override
    public void update(Release release) {
        database.write(session -> session.change(
                UPDATE,
                release.deployment() == null ? null : release.deployment().value(),
                release.outcome().name(),
                release.service().value(),
                release.environment().value(),
                release.number()));
    }

    @Override
    public Optional<Release> find(AccountName environment, ServiceName service, int number) {
        return database.read(
                session -> session.first(FIND, ReleaseRow::read, service.value(), environment.value(), number));
    }

    @Override
    public Page<Release> newest(AccountName environment, ServiceName service, PageRequest page) {
        int before = before(page);
        var found = database.read(session ->
                session.list(NEWEST, ReleaseRow::read, service.value(), environment.value(), before, page.limit() + 1));
        if (found.size() <= page.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, page.limit());
        return new Page<>(items, Integer.toString(items.getLast().number()));
    }

    @Override
    public void remove(AccountName environment, ServiceName service) {
        database.write(session -> session.change(REMOVE, service.value(), environment.value()));
    }

    private static int before(PageRequest page) {
        String after = page.after();
        try {
            return after == null ? Integer.MAX_VALUE : Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw Failures.invalid("The page cursor '" + after + "' is not valid", "expected the number of a release")
                    .next("Use the cursor that came with the page before.")
                    .exception(e);
        }
    }
}
