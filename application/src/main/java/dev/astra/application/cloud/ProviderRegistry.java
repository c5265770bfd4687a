package dev.astra.application.cloud;

import dev.astra.ports.cloud.CloudProvider;
import java.util.List;

/** The cloud providers at hand: those that ship with Astra and those of plugins. */
public interface ProviderRegistry {

    List<CloudProvider> all();

    /**
     * The provider of that id.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT naming the ids there are
     */
    CloudProvider get(String id);
}
