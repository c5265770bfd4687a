package dev.astra.ports.metadata;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;

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

    /**
     * The audit.
     *
     * @throws dev.astra.domain.error.AstraException UNSUPPORTED when the store keeps none
     */
    default AuditLog audit() {
        throw Failure.of(CoreError.UNSUPPORTED, "This is not possible here", "the metadata store keeps no audit")
                .exception();
    }

    /**
     * The releases of services.
     *
     * @throws dev.astra.domain.error.AstraException UNSUPPORTED when the store keeps none
     */
    default ReleaseStore releases() {
        throw Failure.of(CoreError.UNSUPPORTED, "This is not possible here", "the metadata store keeps no releases")
                .exception();
    }

    @Override
    void close();
}
