package dev.astra.cli;

import dev.astra.cli.command.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code astra} itself. */
@Command(
        name = "astra",
        description = "The platform team of a young company, in one program.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = AstraVersion.class,
        footer = {"", "Start with: astra demo", "Help on one command: astra COMMAND --help"})
final class RootCommand {
    @Mixin
    private final GlobalOptions options;

    RootCommand(GlobalOptions options) {
        this.options = options;
    }

    GlobalOptions options() {
        return options;
    }
}
