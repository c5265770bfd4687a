package dev.astra.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the Terraform code is, when it is not where the settings say. */
public final class TerraformDirectory {
    @Option(names = "--terraform-dir", paramLabel = "DIR", description = "The Terraform repository.")
    private @Nullable Path given;

    /** The folder that was given, or null for the one in the settings. */
    public @Nullable Path root(Session session) {
        return given == null
                ? null
                : session.console().directory().resolve(given).normalize();
    }
}
