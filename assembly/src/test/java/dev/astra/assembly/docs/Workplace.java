package dev.astra.assembly.docs;

import dev.astra.assembly.cli.CliProgram;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.cli.console.Console;
import dev.astra.cli.console.Style;
import dev.astra.testsupport.tool.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A home and a current folder in which the commands of one page are typed. Output and errors come together, as they do
 * on a terminal. The embedded cloud keeps virtual time and follows from a seed, so that nothing has to be waited for
 * and ids stay the same.
 */
final class Workplace {
    private static final String SHOWN_HOME = "/home/you";

    private final Path home;
    private Path directory;

    Workplace(Path home) {
        this.home = home;
        this.directory = home;
    }

    void save(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    /** Runs one line that has to succeed, and whose answer nobody sees. */
    void prepare(String line) throws IOException {
        List<String> answer = type(new Exchange(line, 0, List.of()));
        if (answer.stream().anyMatch(shown -> shown.startsWith("✗"))) {
            throw new AssertionError(line + " failed:\n" + String.join("\n", answer));
        }
    }

    /** Runs one line and returns what the terminal shows. */
    List<String> type(Exchange exchange) throws IOException {
        String line = exchange.command();
        if (line.startsWith("cd ")) {
            directory = place(line.substring(3).strip());
            return List.of();
        }
        var call = Words.call(line);
        if (call.isEmpty()) {
            return shell(line).lines().toList();
        }
        boolean asked = !exchange.typed().isEmpty();
        String input = call.get().input().isEmpty()
                ? String.join("\n", exchange.typed()) + "\n"
                : shell(call.get().input());
        return astra(call.get().arguments(), asked || !call.get().input().isEmpty() ? input : "", asked)
                .lines()
                .toList();
    }

    private Path place(String name) {
        return name.startsWith("~/") ? home.resolve(name.substring(2)) : directory.resolve(name);
    }

    private String shell(String line) {
        return Command.of(List.of("sh", "-c", line))
                .in(directory)
                .with(Map.of("HOME", home.toString(), "VALUE", "an example"))
                .run()
                .orFail()
                .output();
    }

    private String astra(List<String> arguments, String input, boolean interactive) {
        var screen = new StringWriter();
        var printer = new PrintWriter(screen, true);
        var console = new Console(
                printer,
                printer,
                new EchoingReader(new StringReader(input), printer, interactive),
                interactive,
                false,
                prompt -> "",
                Style.PLAIN,
                directory,
                Map.of("PATH", System.getenv("PATH"), "HOSTNAME", "docs"));
        CliProgram.run(console, new AstraHome(home), simulated(arguments));
        return screen.toString().replace(home.toString(), SHOWN_HOME);
    }

    private static List<String> simulated(List<String> arguments) {
        if (!arguments.contains("init") || arguments.contains("--help")) {
            return arguments;
        }
        var more = new ArrayList<>(arguments);
        more.addAll(List.of("--set", "clock=virtual", "--set", "seed=docs"));
        return more;
    }

    /** Shows what a person types, which the terminal itself would do. */
    private static final class EchoingReader extends BufferedReader {
        private final PrintWriter screen;
        private final boolean typed;

        EchoingReader(StringReader input, PrintWriter screen, boolean typed) {
            super(input);
            this.screen = screen;
            this.typed = typed;
        }

        @Override
        public @Nullable String readLine() throws IOException {
            String line = super.readLine();
            if (typed && line != null) {
                screen.println(line);
            }
            return line;
        }
    }
}
