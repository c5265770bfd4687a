package dev.astra.cli.account;

import dev.astra.cli.command.Session;
import dev.astra.cli.command.TerraformDirectory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the Terraform code is, and whether anything is to be changed there. */
final class RepositoryOption {
    @Mixin
    private TerraformDirectory repository = new TerraformDirectory();

    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking.")
    boolean yes;

    @Option(names = "--dry-run", description = "Show what would be done, change nothing.")
    boolean dryRun;

    @Nullable Path root(Session session) {
        return repository.root(session);
    }
}
