package dev.astra.metadatastore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.ports.metadata.ServiceStore;
import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Ten thousand services, each with two addresses. */
public final class LongList {
    public static final String INSERT = """
            INSERT INTO services (name, environment, region, exposure, repository, created_at)
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
            SELECT 'service-' || i, CASE WHEN i % 2 = 0 THEN 'staging' ELSE 'production' END,
                   'us-east-2', 'public', 'registry/service', 1793528430000000000 FROM n;
            INSERT INTO service_addresses (service, environment, position, uri, label)
            SELECT name, environment, position, 'https://' || name || position || '.orreri.xyz', 'LB address'
            FROM services CROSS JOIN (SELECT 0 AS position UNION ALL SELECT 1) AS positions;
            """;

    private static final int SERVICES = 10_000;
    private static final int PAGE = 100;

    private LongList() {}

    /** Walks through all pages, and prints how long the first, the last and the slowest took. */
    public static void walk(String database, ServiceStore services) {
        var found = new ArrayList<Service>();
        var millis = new ArrayList<Double>();
        @Nullable String after = null;
        do {
            long start = System.nanoTime();
            var page = services.list(null, new PageRequest(PAGE, after));
            millis.add((System.nanoTime() - start) / 1e6);
            found.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(found)
                .hasSize(SERVICES)
                .isSortedAccordingTo(Comparator.comparing(Service::name))
                .allSatisfy(service -> assertThat(service.addresses()).hasSize(2));
        System.out.printf(
                "%s: %d pages of %d services: first %.1f ms, median %.1f ms, slowest %.1f ms, last %.1f ms%n",
                database,
                millis.size(),
                PAGE,
                millis.getFirst(),
                millis.stream().sorted().toList().get(millis.size() / 2),
                millis.stream().max(Comparator.naturalOrder()).orElseThrow(),
                millis.getLast());
    }
}
