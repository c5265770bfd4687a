package dev.astra.assembly.cli;

import dev.astra.assembly.configuration.AstraHome;
import dev.astra.cli.command.CommandRunner;
import dev.astra.cli.console.Console;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs command lines within one, on the same console but with other folders. */
final class NestedCommands implements CommandRunner {
    private final Console console;

    NestedCommands(Console console) {
        this.console = console;
    }

    @Override
    public int run(Path home, Path directory, String input, List<String> arguments) {
        return run(console.out(), home, directory, input, arguments);
    }

    @Override
    public String capture(Path home, Path directory, String input, List<String> arguments) {
        var captured = new StringWriter();
        int exit = run(new PrintWriter(captured, true), home, directory, input, arguments);
        if (exit != 0) {
            throw Failure.of(CoreError.INTERNAL, "The command " + arguments + " failed", "it exited with " + exit)
                    .exception();
        }
        return captured.toString();
    }

    private int run(PrintWriter out, Path home, Path directory, String input, List<String> arguments) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, "The folder " + directory + " cannot be made", "no permission")
                    .exception(e);
        }
        var nested = new Console(
                out,
                console.err(),
                new BufferedReader(new StringReader(input)),
                false,
                console.live(),
                prompt -> "",
                console.style(),
                directory,
                console.environment());
        return CliProgram.run(nested, new AstraHome(home), arguments);
    }
}
