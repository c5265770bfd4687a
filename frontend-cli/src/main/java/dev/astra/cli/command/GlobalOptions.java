package dev.astra.cli.command;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command understands. */
public final class GlobalOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            scope = ScopeType.INHERIT,
            description = "How to show the result: ${COMPLETION-CANDIDATES}.")
    private OutputFormat output = OutputFormat.text;

    @Option(names = "--no-input", scope = ScopeType.INHERIT, description = "Never ask; a missing answer is an error.")
    private boolean noInput;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where an error comes from.")
    private boolean debug;

    public boolean json() {
        return output == OutputFormat.json;
    }

    public boolean asks() {
        return !noInput;
    }

    public boolean debug() {
        return debug;
    }
}
