package dev.astra.domain.infrastructure;

import java.util.Locale;

/** The outputs of stacks that Astra reads. */
public enum OutputName {
    /** Of a platform or DNS stack: the id of its DNS zone. */
    ZONE_ID,
    /** Of a platform or DNS stack: the zone's name servers. */
    NAME_SERVERS,
    /** Of a service stack: where images are pushed to. */
    REPOSITORY_URL,
    /** Of a service stack: the address of what distributes it over the world, where there is such a thing. */
    DISTRIBUTION_URL,
    /** Of a service stack: the load balancer's address, empty for a worker. */
    LOAD_BALANCER_URL,
    /** Of a service stack: the service's own address, empty for a worker. */
    SERVICE_URL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
