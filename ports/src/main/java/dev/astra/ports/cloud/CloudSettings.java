package dev.astra.ports.cloud;

import dev.astra.domain.account.Region;
import dev.astra.domain.organization.Organization;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a cloud is opened.
 *
 * @param region the organization's default region
 * @param home the folder where Astra keeps its own files; a provider uses only files named after its id there
 * @param values what the provider asked for by {@link CloudProvider#settingNames()}
 * @param organization whose cloud it is and where its people sign in, or null before there is one
 */
public record CloudSettings(
        Region region,
        Path home,
        Map<String, String> values,
        @Nullable Organization organization) {
    public CloudSettings {
        values = Map.copyOf(values);
    }

    /** The settings before there is an organization. */
    public CloudSettings(Region region, Path home, Map<String, String> values) {
        this(region, home, values, null);
    }
}
