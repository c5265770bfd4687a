package dev.astra.assembly.cli;

import dev.astra.assembly.configuration.AstraHome;
import dev.astra.cli.console.Console;
import dev.astra.cli.console.Style;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the program does while its ahead-of-time cache is made: the commands that people use every day, so that the
 * cache holds the classes these need and no more.
 */
public final class Training {
    private Training() {}

    /**
     * Runs the everyday commands in a folder.
     *
     * @param arguments the folder, which is empty
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        run(
                folder,
                List.of(
                        "init",
                        "--organization",
                        "training",
                        "--provider",
                        "local",
                        "--domain",
                        "example.com",
                        "--email",
                        "aws@example.com",
                        "--set",
                        "clock=virtual",
                        "--yes"));
        run(folder, List.of("service", "create", "testbed", "staging", "public", "--yes"));
        run(folder, List.of("service", "generate-manifest", "testbed", "staging"));
        run(folder, List.of("service", "deploy", "testbed", "staging"));
        for (String output : List.of("text", "json")) {
            run(folder, List.of("whoami", "-o", output));
            run(folder, List.of("account", "list", "-o", output));
            run(folder, List.of("account", "get", "staging", "-o", output));
            run(folder, List.of("service", "list", "-o", output));
            run(folder, List.of("service", "get", "testbed", "staging", "-o", output));
            run(folder, List.of("secret", "list", "testbed", "staging", "-o", output));
        }
        run(folder, List.of("--help"));
        run(folder, List.of("account", "get", "nowhere"));
    }

    private static void run(Path folder, List<String> arguments) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var console = new Console(
                nowhere,
                nowhere,
                new BufferedReader(new StringReader("")),
                false,
                false,
                prompt -> "",
                Style.PLAIN,
                folder,
                Map.of("PATH", ""));
        CliProgram.run(console, new AstraHome(folder), arguments);
    }
}
