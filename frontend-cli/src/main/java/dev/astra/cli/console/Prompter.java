package dev.astra.cli.console;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a person at a terminal; where there is none, a missing answer is an error that names the flag. */
public final class Prompter {
    private final Console console;
    private final boolean allowed;

    public Prompter(Console console, boolean allowed) {
        this.console = console;
        this.allowed = allowed && console.interactive();
    }

    /** Whether somebody can be asked. */
    public boolean canAsk() {
        return allowed;
    }

    /**
     * The value given on the command line, or else a person's answer. A bad answer is explained and asked for again.
     *
     * @param given what the flag said, or null when it was not used
     * @param proposal what an empty answer means, or null when one is needed
     */
    public <T> T ask(
            String question,
            String flag,
            @Nullable String given,
            @Nullable String proposal,
            Function<String, T> parse) {
        if (given != null) {
            return parse.apply(given);
        }
        if (!allowed) {
            if (proposal != null) {
                return parse.apply(proposal);
            }
            throw missing(flag);
        }
        while (true) {
            String hint = proposal == null ? "" : " (" + proposal + ")";
            String answer = readLine("? " + question + hint + ": ");
            if (answer.isBlank() && proposal != null) {
                answer = proposal;
            }
            try {
                return parse.apply(answer.strip());
            } catch (AstraException e) {
                console.note(console.style().warning("!! ") + e.getMessage());
            }
        }
    }

    /** An answer that may be empty; empty without asking where nobody can be asked. */
    public String askOptional(String question) {
        return allowed ? readLine("? " + question + ": ").strip() : "";
    }

    /**
     * Whether a person agrees.
     *
     * @param assumed whether the answer was given beforehand with {@code flag}
     */
    public boolean confirm(String question, boolean assumed, String flag) {
        if (assumed) {
            return true;
        }
        if (!allowed) {
            throw missing(flag);
        }
        String answer = readLine("? " + question + " (y/N): ").strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    /**
     * Whether a person agrees to a proposal that an empty answer accepts.
     *
     * @param assumed whether the answer was given beforehand with {@code flag}
     */
    public boolean agree(String proposal, boolean assumed, String flag) {
        if (assumed) {
            return true;
        }
        if (!allowed) {
            throw missing(flag);
        }
        String answer = readLine("? " + proposal + " (Y/n): ").strip().toLowerCase(Locale.ROOT);
        return answer.isEmpty() || answer.equals("y") || answer.equals("yes");
    }

    private String readLine(String prompt) {
        console.err().print(prompt);
        console.err().flush();
        try {
            String line = console.in().readLine();
            if (line == null) {
                throw Failure.of(CoreError.CANCELLED, "The command was given up", "the input ended")
                        .exception();
            }
            return line;
        } catch (IOException e) {
            throw Failure.of(CoreError.EXTERNAL, "The answer cannot be read", "the input is broken")
                    .exception(e);
        }
    }

    private static AstraException missing(String flag) {
        return Failure.of(
                        CoreError.MISSING_ANSWER,
                        "An answer is missing",
                        "nobody can be asked here and " + flag + " is not given")
                .detail("flag", flag)
                .next("Add " + flag + " to the command.")
                .exception();
    }
}
