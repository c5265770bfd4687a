package dev.astra.assembly.cli;

import dev.astra.cli.console.Console;
import dev.astra.cli.console.Style;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The console of this process. */
final class SystemConsole {
    /** Names the streams that are terminals, as digits; the launcher, which can tell at no cost, sets it. */
    private static final String TERMINALS = "astra.terminals";

    private SystemConsole() {}

    static Console open(Map<String, String> environment) {
        String terminals = System.getProperty(TERMINALS, "");
        boolean out = terminals.contains("1");
        boolean err = terminals.contains("2");
        boolean dumb = "dumb".equals(environment.get("TERM")) || "true".equals(environment.get("CI"));
        String noColor = environment.getOrDefault("NO_COLOR", "");
        return new Console(
                writer(System.out),
                writer(System.err),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                terminals.contains("0") && err,
                err && !dumb,
                SystemConsole::readSecret,
                out && err && !dumb && noColor.isEmpty() ? Style.COLOR : Style.PLAIN,
                Path.of("").toAbsolutePath(),
                environment);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    private static String readSecret(String prompt) {
        return Optional.ofNullable(System.console())
                .map(console -> console.readPassword("%s", prompt))
                .map(String::new)
                .orElse("");
    }
}
