package dev.astra.assembly.cli;

import dev.astra.assembly.component.Border;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.cli.console.Console;
import dev.astra.cli.console.Style;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A terminal on which whole command lines are run in this process, with a home and a folder of its own. */
public final class TestTerminal {
    private final Path home;
    private final Path directory;
    private final Map<String, String> environment;
    private final Border border;

    private TestTerminal(Path home, Path directory, Map<String, String> environment, Border border) {
        this.home = home;
        this.directory = directory;
        this.environment = Map.copyOf(environment);
        this.border = border;
    }

    /** A terminal whose home and current folder are the same. */
    public static TestTerminal in(Path folder) {
        return in(folder, folder);
    }

    public static TestTerminal in(Path home, Path directory) {
        return new TestTerminal(
                home, directory, Map.of("PATH", System.getenv("PATH"), "HOSTNAME", "test"), Border.open());
    }

    public TestTerminal at(Path otherDirectory) {
        return new TestTerminal(home, otherDirectory, environment, border);
    }

    public TestTerminal with(String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new TestTerminal(home, directory, more, border);
    }

    /** The same terminal, where somebody watches what crosses the border. */
    public TestTerminal watched(Border watch) {
        return new TestTerminal(home, directory, environment, watch);
    }

    /** Runs a command with nobody there to answer. */
    public CommandOutcome run(String... arguments) {
        return run("", false, List.of(arguments));
    }

    /** Runs a command with something piped in. */
    public CommandOutcome pipe(String input, String... arguments) {
        return run(input, false, List.of(arguments));
    }

    /** Runs a command with a person who types these lines. */
    public CommandOutcome type(String input, String... arguments) {
        return run(input, true, List.of(arguments));
    }

    private CommandOutcome run(String input, boolean interactive, List<String> arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var reader = new BufferedReader(new StringReader(input));
        var console = new Console(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                reader,
                interactive,
                false,
                prompt -> readLine(reader),
                Style.PLAIN,
                directory,
                environment);
        int exit = CliProgram.run(console, new AstraHome(home), border, arguments);
        return new CommandOutcome(exit, out.toString(), err.toString());
    }

    private static String readLine(BufferedReader reader) {
        return reader.lines().findFirst().orElse("");
    }

    /** Sets up an organization on the embedded cloud, whose time is simulated and whose names never vary. */
    public CommandOutcome initialize() {
        return run(
                "init",
                "--organization",
                "orreri",
                "--provider",
                "local",
                "--domain",
                "orreri.xyz",
                "--email",
                "cloud@orreri.dev",
                "--set",
                "clock=virtual",
                "--set",
                "seed=golden",
                "--yes");
    }
}
