package dev.astra.cli.account;

import dev.astra.cli.command.Session;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the Terraform code is, and whether anything is to be changed there. */
final class RepositoryOption {
    @Option(names = "--terraform-dir", paramLabel = "DIR", description = "The Terraform repository.")
    private @Nullable Path terraformDirectory;

    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking.")
    boolean yes;

    @Option(names = "--dry-run", description = "Show what would be done, change nothing.")
    boolean dryRun;

    @Nullable Path root(Session session) {
        return terraformDirectory == null
                ? null
                : session.console().directory().resolve(terraformDirectory).normalize();
    }
}
