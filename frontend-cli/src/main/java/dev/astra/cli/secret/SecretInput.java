package dev.astra.cli.secret;

import dev.astra.cli.command.Session;
import dev.astra.cli.console.TextFile;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A key and its value: from a file, from a prompt or from the standard input, which no process list and no history
 * keeps, or from {@code KEY=VALUE}.
 */
record SecretInput(SecretName name, SecretValue value) {

    static SecretInput read(String argument, @Nullable Path file, Session session) {
        int equals = argument.indexOf('=');
        if (equals >= 0 && file != null) {
            throw Failures.invalid("The secret has two values", "one behind '=' and one in the file " + file)
                    .next("Leave one of them away.")
                    .exception();
        }
        if (equals >= 0) {
            session.console()
                    .note(
                            session.console().style().warning("!! ")
                                    + "The value is now in your shell's history; leave '=VALUE' away to type it or pipe it in.");
            return new SecretInput(
                    new SecretName(argument.substring(0, equals)), new SecretValue(argument.substring(equals + 1)));
        }
        var name = new SecretName(argument);
        return new SecretInput(
                name, new SecretValue(file == null ? fromInput(argument, session) : fromFile(file, session)));
    }

    /** The whole file, to its last character. */
    private static String fromFile(Path file, Session session) {
        return TextFile.read(session.console().directory().resolve(file), "Name the file that holds the value.");
    }

    private static String fromInput(String key, Session session) {
        if (session.prompter().canAsk()) {
            return session.console().readSecret("? Value of " + key + " (not shown): ");
        }
        String piped = piped(session);
        if (piped.isEmpty()) {
            throw Failure.of(CoreError.MISSING_ANSWER, "The secret's value is missing", "the standard input is empty")
                    .next("Pipe the value in, for example: printf %s \"$VALUE\" | astra secret put SERVICE ENVIRONMENT "
                            + key)
                    .next("Or name a file that holds it with --file.")
                    .exception();
        }
        return piped;
    }

    /** Everything on the standard input, without the line end that most programs put behind their output. */
    private static String piped(Session session) {
        var text = new StringWriter();
        try {
            session.console().in().transferTo(text);
        } catch (IOException e) {
            throw Failures.invalid("The secret's value cannot be read", "the standard input is broken")
                    .exception(e);
        }
        String value = text.toString();
        return value.endsWith("\n") ? value.substring(0, value.length() - (value.endsWith("\r\n") ? 2 : 1)) : value;
    }
}
