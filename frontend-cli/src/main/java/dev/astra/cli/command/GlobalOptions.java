package dev.astra.cli.command;

import dev.astra.domain.audit.Reason;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            scope = ScopeType.INHERIT,
            description = "Why you do this, for the audit.")
    private @Nullable String reason;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where an error comes from.")
    private boolean debug;

    public boolean json() {
        return output == OutputFormat.json;
    }

    public boolean asks() {
        return !noInput;
    }

    /** Why the command is run, or null when nothing was said. */
    public @Nullable Reason reason() {
        return reason == null ? null : new Reason(reason);
    }

    public boolean debug() {
        return debug;
    }
}
