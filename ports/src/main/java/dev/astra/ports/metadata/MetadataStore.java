package dev.astra.ports.metadata;

/**
 * What Astra remembers: identifiers and relations, no personal data beyond what sign-in needs, never a secret value.
 * May be used from several threads and several processes at once.
 */
public interface MetadataStore extends AutoCloseable {

    OrganizationStore organizations();

    AccountStore accounts();

    NetworkStore networks();

    ServiceStore services();

    ApiKeyStore apiKeys();

    Journal journal();

    Leases leases();

    @Override
    void close();
}
