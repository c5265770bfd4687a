package dev.astra.cli.identity;

import dev.astra.cli.command.Session;
import dev.astra.cli.command.TerraformDirectory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that changes people's access can be told. */
final class ChangeOptions {
    @Mixin
    private TerraformDirectory repository = new TerraformDirectory();

    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking.")
    boolean yes;

    @Option(names = "--dry-run", description = "Show what would be changed, change nothing.")
    boolean dryRun;

    @Nullable Path root(Session session) {
        return repository.root(session);
    }
}
