package dev.astra.cli;

import dev.astra.cli.command.ErrorPrinter;
import dev.astra.cli.command.ExitCode;
import dev.astra.cli.command.GlobalOptions;
import dev.astra.cli.console.Console;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line: finds the command, runs it, and turns every outcome into an exit code. */
public final class AstraCommandLine {
    private final Console console;
    private final GlobalOptions options;
    private final IFactory commands;

    /**
     * A command line.
     *
     * @param commands makes the command objects
     */
    public AstraCommandLine(Console console, GlobalOptions options, IFactory commands) {
        this.console = console;
        this.options = options;
        this.commands = commands;
    }

    public int run(List<String> arguments) {
        CommandLine root = model(arguments);
        return root.execute(arguments.toArray(String[]::new));
    }

    /** The whole model, for help, completion and the reference. */
    public CommandLine wholeModel() {
        return model(List.of());
    }

    private CommandLine model(List<String> arguments) {
        var root = new CommandLine(new RootCommand(options), commands);
        root.getCommandSpec().mixinStandardHelpOptions(true);
        addAsked(root, CommandTree.all(), asked(arguments));
        root.setOut(console.out());
        root.setErr(console.err());
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setParameterExceptionHandler((exception, words) -> refuse(exception));
        root.setExecutionExceptionHandler((exception, line, result) -> fail(exception));
        root.setExecutionStrategy(this::execute);
        return root;
    }

    /** The words that lead to a command; none for what is about all commands. */
    private static List<String> asked(List<String> arguments) {
        List<String> words =
                arguments.stream().filter(word -> !word.startsWith("-")).toList();
        return words.equals(List.of(CommandTree.COMPLETION)) ? List.of() : words;
    }

    /** Adds the command that the words name, or all of them when they name none. */
    private void addAsked(CommandLine parent, Map<String, CommandTree.Node> nodes, List<String> words) {
        CommandTree.Node asked = words.isEmpty() ? null : nodes.get(words.getFirst());
        if (asked != null) {
            add(parent, words.getFirst(), asked, words.subList(1, words.size()));
        } else {
            nodes.forEach((name, node) -> add(parent, name, node, List.of()));
        }
    }

    private void add(CommandLine parent, String name, CommandTree.Node node, List<String> words) {
        var line = new CommandLine(node.type(), commands);
        line.getCommandSpec().mixinStandardHelpOptions(true);
        addAsked(line, node.children().get(), words);
        parent.addSubcommand(name, line);
    }

    private int execute(ParseResult result) {
        Integer helped = CommandLine.executeHelpRequest(result);
        if (helped != null) {
            return helped;
        }
        ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.commandSpec().userObject() instanceof Callable<?>) {
            return new CommandLine.RunLast().execute(result);
        }
        last.commandSpec().commandLine().usage(console.err());
        return ExitCode.of(ErrorCategory.INVALID_INPUT);
    }

    private int refuse(ParameterException exception) {
        Failure failure = Failures.invalid(
                "The command cannot be understood", lowerFirst(String.valueOf(exception.getMessage())));
        if (exception instanceof UnmatchedArgumentException unmatched) {
            for (String suggestion : unmatched.getSuggestions()) {
                failure = failure.next("Did you mean " + suggestion + "?");
            }
        }
        String name = exception.getCommandLine().getCommandSpec().qualifiedName();
        return new ErrorPrinter(console, options)
                .print(failure.next("See " + name + " --help.").exception(exception));
    }

    private int fail(Exception exception) {
        AstraException known = exception instanceof AstraException astra
                ? astra
                : Failure.of(
                                CoreError.INTERNAL,
                                "Astra made a mistake",
                                exception.getClass().getSimpleName())
                        .next("Run the command again with --debug and report what it prints.")
                        .exception(exception);
        // As with every program in a pipe, a reader that has seen enough is no mistake to speak of.
        return known.code() == CoreError.OUTPUT_CLOSED
                ? ExitCode.of(known.code().category())
                : new ErrorPrinter(console, options).print(known);
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
