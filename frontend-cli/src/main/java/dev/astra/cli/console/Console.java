package dev.astra.cli.console;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * The world as one invocation of the command line sees it.
 *
 * @param out receives what the command was asked for
 * @param err receives everything else: prompts, progress, errors, hints
 * @param interactive whether a person at a terminal can be asked
 * @param live whether {@code err} is a terminal on which lines can be redrawn
 * @param secrets reads a line without showing it
 * @param style how text is emphasized on {@code out} and {@code err}
 * @param directory the folder the command was called in
 * @param environment the environment variables it was called with
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        boolean interactive,
        boolean live,
        SecretReader secrets,
        Style style,
        Path directory,
        Map<String, String> environment) {

    /** Reads a line without showing it. */
    @FunctionalInterface
    public interface SecretReader {
        String read(String prompt);
    }

    public String readSecret(String prompt) {
        return secrets.read(prompt);
    }

    public void print(String text) {
        out.print(text);
        requireReader();
    }

    public void line(String text) {
        out.println(text);
        requireReader();
    }

    /** A stream that goes on for long must end when whoever reads it has gone. */
    private void requireReader() {
        if (out.checkError()) {
            throw Failure.of(CoreError.OUTPUT_CLOSED, "The output ended early", "nobody reads it any more")
                    .exception();
        }
    }

    /** A line that says something worked. */
    public void success(String text) {
        line(style.good("✓") + " " + text);
    }

    /** A line of progress or advice, apart from the output. */
    public void note(String text) {
        err.println(text);
        err.flush();
    }
}
