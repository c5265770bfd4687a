package dev.astra.domain.account;

/**
 * A DNS zone in the cloud.
 *
 * @param id the provider's name of it, for example {@code Z05247042B5NIDLD6DJJA}
 */
public record DnsZone(String id, DomainName name) {}
