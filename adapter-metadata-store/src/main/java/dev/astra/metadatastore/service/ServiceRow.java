package dev.astra.metadatastore.service;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceAddress;
import dev.astra.domain.service.ServiceName;
import dev.astra.metadatastore.database.Row;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service joined with one of its addresses, or with none when it has none. */
record ServiceRow(Service service, @Nullable ServiceAddress address) {

    static ServiceRow read(Row row) throws SQLException {
        var name = new ServiceName(row.text());
        var environment = new AccountName(row.text());
        var region = new Region(row.text());
        var exposure = Exposure.parse(row.text());
        var service = new Service(name, environment, region, exposure, List.of(), row.text(), row.instant());
        String uri = row.optionalText();
        String label = row.optionalText();
        return new ServiceRow(
                service, uri == null || label == null ? null : new ServiceAddress(URI.create(uri), label));
    }

    /** The services of the rows, each with its addresses; rows of the same service follow each other. */
    static List<Service> join(List<ServiceRow> rows) {
        var services = new ArrayList<Service>();
        for (int start = 0, end; start < rows.size(); start = end) {
            var service = rows.get(start).service();
            var addresses = new ArrayList<ServiceAddress>();
            for (end = start; end < rows.size() && rows.get(end).service().equals(service); end++) {
                var address = rows.get(end).address();
                if (address != null) {
                    addresses.add(address);
                }
            }
            services.add(with(service, addresses));
        }
        return services;
    }

    private static Service with(Service service, List<ServiceAddress> addresses) {
        return new Service(
                service.name(),
                service.environment(),
                service.region(),
                service.exposure(),
                addresses,
                service.repository(),
                service.createdAt());
    }
}
