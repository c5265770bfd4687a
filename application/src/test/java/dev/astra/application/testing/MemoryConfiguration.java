package dev.astra.application.testing;

import dev.astra.domain.configuration.ClientConfiguration;
import dev.astra.ports.configuration.ConfigurationStore;

/** Settings that are forgotten with the test. */
public final class MemoryConfiguration implements ConfigurationStore {
    private ClientConfiguration configuration = ClientConfiguration.empty();

    @Override
    public synchronized ClientConfiguration load() {
        return configuration;
    }

    @Override
    public synchronized void save(ClientConfiguration wanted) {
        configuration = wanted;
    }

    @Override
    public String location() {
        return "memory";
    }
}
