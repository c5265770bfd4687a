package dev.astra.ports;

import dev.astra.ports.cloud.CloudProvider;
import java.util.List;

/**
 * The entry of a plugin, found by {@link java.util.ServiceLoader}. An implementation has a public constructor without
 * parameters that does no work; everything it offers is created when it is first used.
 *
 * <p>Methods added later are {@code default} and offer nothing, so that a plugin built against an older version keeps
 * working.
 */
public interface AstraPlugin {

    /** The plugin's name in kebab-case, unique among all plugins. Names starting with {@code astra-} are reserved. */
    String id();

    /** The clouds the plugin can work with. */
    default List<CloudProvider> cloudProviders() {
        return List.of();
    }
}
