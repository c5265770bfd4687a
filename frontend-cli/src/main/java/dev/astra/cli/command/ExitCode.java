package dev.astra.cli.command;

import dev.astra.domain.error.ErrorCategory;

/** The exit codes of the command line, by whose turn it is. */
public final class ExitCode {
    public static final int OK = 0;

    private ExitCode() {}

    public static int of(ErrorCategory category) {
        return switch (category) {
            case INTERNAL -> 1;
            case INVALID_INPUT -> 2;
            case NOT_FOUND -> 3;
            case CONFLICT -> 4;
            case DENIED -> 5;
            case UNSUPPORTED -> 6;
            case EXTERNAL -> 7;
            case EXHAUSTED -> 8;
        };
    }
}
