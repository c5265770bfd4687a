package dev.astra.metadatastore.service;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceName;
import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.database.Session;
import dev.astra.ports.metadata.ServiceStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services by name and environment. */
public final class SqlServiceStore implements ServiceStore {
    private static final String WITH_ADDRESSES = """
            SELECT s.name, s.environment, s.region, s.exposure, s.repository, s.created_at, a.uri, a.label
            FROM (%s) s LEFT JOIN service_addresses a ON a.service = s.name AND a.environment = s.environment
            ORDER BY s.name, s.environment, a.position""";
    private static final String FIND =
            WITH_ADDRESSES.replace("%s", "SELECT * FROM services WHERE name = ? AND environment = ?");
    private static final String LIST = WITH_ADDRESSES.replace(
            "%s", "SELECT * FROM services WHERE (name, environment) > (?, ?) ORDER BY name, environment LIMIT ?");
    private static final String LIST_OF_ENVIRONMENT = WITH_ADDRESSES.replace(
            "%s", "SELECT * FROM services WHERE environment = ? AND name > ? ORDER BY name LIMIT ?");
    private static final String SAVE = """
            INSERT INTO services (name, environment, region, exposure, repository, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (name, environment) DO UPDATE SET
                region = excluded.region, exposure = excluded.exposure,
                repository = excluded.repository, created_at = excluded.created_at""";
    private static final String FORGET_ADDRESSES =
            "DELETE FROM service_addresses WHERE service = ? AND environment = ?";
    private static final String REMOVE = "DELETE FROM services WHERE name = ? AND environment = ?";
    private static final String SAVE_ADDRESS =
            "INSERT INTO service_addresses (service, environment, position, uri, label) VALUES (?, ?, ?, ?, ?)";

    private final Database database;

    public SqlServiceStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Service> find(AccountName environment, ServiceName name) {
        var rows = database.read(session -> session.list(FIND, ServiceRow::read, name.value(), environment.value()));
        return ServiceRow.join(rows).stream().findFirst();
    }

    @Override
    public Page<Service> list(@Nullable AccountName environment, PageRequest page) {
        var from = Cursor.of(page);
        int more = page.limit() + 1;
        var rows = database.read(session -> environment == null
                ? session.list(LIST, ServiceRow::read, from.name(), from.environment(), more)
                : session.list(LIST_OF_ENVIRONMENT, ServiceRow::read, environment.value(), from.name(), more));
        return page(ServiceRow.join(rows), page.limit());
    }

    private static Page<Service> page(List<Service> services, int limit) {
        if (services.size() <= limit) {
            return new Page<>(services, null);
        }
        return new Page<>(services.subList(0, limit), Cursor.after(services.get(limit - 1)));
    }

    @Override
    public void save(Service service) {
        database.write(session -> {
            session.change(
                    SAVE,
                    service.name().value(),
                    service.environment().value(),
                    service.region().value(),
                    service.exposure().word(),
                    service.repository(),
                    service.createdAt());
            return saveAddresses(session, service);
        });
    }

    @Override
    public void remove(AccountName environment, ServiceName name) {
        database.write(session -> {
            session.change(FORGET_ADDRESSES, name.value(), environment.value());
            return session.change(REMOVE, name.value(), environment.value());
        });
    }

    private static int saveAddresses(Session session, Service service) throws SQLException {
        String name = service.name().value();
        String environment = service.environment().value();
        session.change(FORGET_ADDRESSES, name, environment);
        int position = 0;
        for (var address : service.addresses()) {
            session.change(
                    SAVE_ADDRESS, name, environment, position++, address.uri().toString(), address.label());
        }
        return position;
    }
}
