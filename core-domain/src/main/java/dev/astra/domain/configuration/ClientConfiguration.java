package dev.astra.domain.configuration;

import dev.astra.domain.account.Region;
import dev.astra.domain.organization.ApiKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one installation, from defaults, the file in the home folder, the environment and flags, in rising
 * order of precedence.
 *
 * @param apiKey the key to act with, or null before {@code astra init}
 * @param provider the id of the cloud provider, or null before {@code astra init}
 * @param region the default region, or null for the provider's own
 * @param terraformDirectory the root of the Terraform repository, or null before {@code astra init}
 * @param addressServices where to ask for one's own address, or none for the usual services
 * @param providerSettings what the provider wants to know, by its own names
 */
public record ClientConfiguration(
        @Nullable ApiKey apiKey,
        @Nullable String provider,
        @Nullable Region region,
        @Nullable String terraformDirectory,
        List<URI> addressServices,
        Map<String, String> providerSettings) {
    public ClientConfiguration {
        addressServices = List.copyOf(addressServices);
        providerSettings = Map.copyOf(providerSettings);
    }

    public static ClientConfiguration empty() {
        return new ClientConfiguration(null, null, null, null, List.of(), Map.of());
    }
}
