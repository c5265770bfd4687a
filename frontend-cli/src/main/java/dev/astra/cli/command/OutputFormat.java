package dev.astra.cli.command;

/** How a command shows its result. */
public enum OutputFormat {
    text,
    json
}
