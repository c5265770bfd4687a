package dev.astra.assembly.cli;

import dev.astra.assembly.component.Border;
import dev.astra.assembly.component.CliComponent;
import dev.astra.assembly.component.DaggerCliComponent;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.cli.AstraCommandLine;
import dev.astra.cli.command.GlobalOptions;
import dev.astra.cli.console.Console;
import jakarta.inject.Provider;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** One invocation of the command line, from its console to its exit code. */
public final class CliProgram {
    private CliProgram() {}

    public static int run(Console console, AstraHome home, List<String> arguments) {
        return run(console, home, Border.open(), arguments);
    }

    /** The same, where somebody watches what crosses the border. */
    static int run(Console console, AstraHome home, Border border, List<String> arguments) {
        var options = new GlobalOptions();
        CliComponent component =
                DaggerCliComponent.factory().create(console, options, home, border, new NestedCommands(console));
        try {
            return new AstraCommandLine(console, options, factory(component)).run(arguments);
        } finally {
            component.opened().close();
        }
    }

    private static IFactory factory(CliComponent component) {
        IFactory plain = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                Provider<Object> command = component.commands().get(type);
                return command == null ? plain.create(type) : type.cast(command.get());
            }
        };
    }
}
