package dev.astra.assembly.cli;

import dev.astra.assembly.configuration.AstraHome;
import java.util.List;
import java.util.Map;

/** This process as a command line. */
public final class Program {
    private Program() {}

    public static int run(List<String> arguments) {
        Map<String, String> environment = System.getenv();
        return CliProgram.run(SystemConsole.open(environment), AstraHome.of(environment), arguments);
    }
}
