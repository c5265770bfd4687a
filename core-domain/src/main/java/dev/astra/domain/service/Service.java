package dev.astra.domain.service;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import java.time.Instant;
import java.util.List;

/**
 * A deployable application in an environment, as Astra remembers it.
 *
 * @param addresses where it can be visited, best first; empty for a worker
 * @param repository where its images are pushed to, without a tag
 */
public record Service(
        ServiceName name,
        AccountName environment,
        Region region,
        Exposure exposure,
        List<ServiceAddress> addresses,
        String repository,
        Instant createdAt) {
    public Service {
        addresses = List.copyOf(addresses);
    }
}
