package dev.astra.application.infrastructure;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.ports.configuration.ConfigurationStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the organization's Terraform code is on this machine. */
public final class RepositoryRoot {
    private final ConfigurationStore configurations;

    public RepositoryRoot(ConfigurationStore configurations) {
        this.configurations = configurations;
    }

    /**
     * The folder to work in.
     *
     * @param given what the caller asked for, or null for the folder in the settings
     */
    public Path resolve(@Nullable Path given) {
        if (given != null) {
            return given;
        }
        String configured = configurations.load().terraformDirectory();
        if (configured == null) {
            throw Failure.of(CoreError.NOT_INITIALIZED, "The Terraform folder is not known", "the settings name none")
                    .next("Run astra init, or name the folder with --terraform-dir.")
                    .exception();
        }
        return Path.of(configured);
    }
}
