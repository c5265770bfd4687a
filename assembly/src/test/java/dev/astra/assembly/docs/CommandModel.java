package dev.astra.assembly.docs;

import dev.astra.assembly.component.Border;
import dev.astra.assembly.component.CliComponent;
import dev.astra.assembly.component.DaggerCliComponent;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.cli.AstraCommandLine;
import dev.astra.cli.command.CommandRunner;
import dev.astra.cli.command.GlobalOptions;
import dev.astra.cli.console.Console;
import dev.astra.cli.console.Style;
import jakarta.inject.Provider;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Every command of the program with its options, as picocli sees them. No command is run. */
final class CommandModel {
    private final CommandLine root;

    CommandModel() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var console = new Console(
                nowhere,
                nowhere,
                new BufferedReader(Reader.nullReader()),
                false,
                false,
                prompt -> "",
                Style.PLAIN,
                Path.of(""),
                Map.of());
        var options = new GlobalOptions();
        var component = DaggerCliComponent.factory()
                .create(console, options, new AstraHome(Path.of("none")), Border.open(), new NoRunner());
        root = new AstraCommandLine(console, options, factory(component)).wholeModel();
    }

    CommandLine root() {
        return root;
    }

    /** Refuses what the command line would not understand. */
    void parse(List<String> arguments) {
        root.parseArgs(arguments.toArray(String[]::new));
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

    private static final class NoRunner implements CommandRunner {
        @Override
        public int run(Path home, Path directory, String input, List<String> arguments) {
            throw new IllegalStateException("A model runs nothing");
        }

        @Override
        public String capture(Path home, Path directory, String input, List<String> arguments) {
            throw new IllegalStateException("A model runs nothing");
        }
    }
}
