package dev.astra.ports.configuration;

import dev.astra.domain.configuration.ClientConfiguration;

/** Keeps the settings of one installation, in a file that only its owner can read. */
public interface ConfigurationStore {

    /**
     * What is set, or {@link ClientConfiguration#empty()} when nothing has been saved yet.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT with every problem and its position when the file
     *     cannot be understood
     */
    ClientConfiguration load();

    /** Saves all of it at once; on failure the former settings stay whole. */
    void save(ClientConfiguration configuration);

    /** Where the settings are kept, as a user would name it. */
    String location();
}
