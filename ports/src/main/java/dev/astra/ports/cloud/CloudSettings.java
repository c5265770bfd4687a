package dev.astra.ports.cloud;

import dev.astra.domain.account.Region;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a cloud is opened.
 *
 * @param region the organization's default region
 * @param home the folder where Astra keeps its own files; a provider uses only files named after its id there
 * @param values what the provider asked for by {@link CloudProvider#settingNames()}
 */
public record CloudSettings(Region region, Path home, Map<String, String> values) {
    public CloudSettings {
        values = Map.copyOf(values);
    }
}
