package dev.astra.domain.service;

import java.net.URI;

/**
 * One way to reach a service.
 *
 * @param label what kind of address it is, for example {@code LB address} or {@code CDN address}
 */
public record ServiceAddress(URI uri, String label) {}
