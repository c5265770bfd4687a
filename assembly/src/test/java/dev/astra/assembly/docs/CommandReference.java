package dev.astra.assembly.docs;

import dev.astra.cli.command.ExitCode;
import dev.astra.domain.error.ErrorCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the page on the command line from the model of the commands. */
final class CommandReference {
    private static final List<String> GLOBAL = List.of("--output", "--no-input", "--debug", "--help", "--version");

    private final StringBuilder page = new StringBuilder();

    static String write(CommandLine root) {
        var reference = new CommandReference();
        reference.page.append("# The command line\n\n").append(ReferencePage.NOTICE);
        reference.globalOptions(root.getCommandSpec());
        reference.exitCodes();
        reference.commands(root);
        return reference.page.toString();
    }

    private void globalOptions(CommandSpec root) {
        page.append("## Options of every command\n\n| option | meaning |\n|---|---|\n");
        options(root).filter(CommandReference::isGlobal).forEach(this::row);
    }

    private void exitCodes() {
        page.append("\n## Exit codes\n\n| exit code | category of the failure |\n|---|---|\n| 0 | none |\n");
        Arrays.stream(ErrorCategory.values())
                .sorted(Comparator.comparingInt(ExitCode::of))
                .forEach(category -> page.append("| %d | `%s` |\n"
                        .formatted(ExitCode.of(category), category.name().toLowerCase(Locale.ROOT))));
    }

    private void commands(CommandLine parent) {
        for (Map.Entry<String, CommandLine> entry : parent.getSubcommands().entrySet()) {
            CommandLine command = entry.getValue();
            CommandSpec spec = command.getCommandSpec();
            page.append("\n## %s\n\n%s\n"
                    .formatted(spec.qualifiedName(), text(spec.usageMessage().description())));
            if (command.getSubcommands().isEmpty()) {
                leaf(command);
            } else {
                commands(command);
            }
        }
    }

    private void leaf(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        page.append("\n```text\n").append(synopsis(spec)).append("\n```\n");
        var rows = new ArrayList<ArgSpec>(spec.positionalParameters());
        options(spec).filter(Predicate.not(CommandReference::isGlobal)).forEach(rows::add);
        if (!rows.isEmpty()) {
            page.append("\n| argument or option | meaning |\n|---|---|\n");
            rows.forEach(this::row);
        }
        String footer = text(spec.usageMessage().footer());
        if (!footer.isEmpty()) {
            page.append('\n').append(footer).append('\n');
        }
    }

    private static String synopsis(CommandSpec spec) {
        String own = options(spec)
                .filter(Predicate.not(CommandReference::isGlobal))
                .map(option -> " [" + name(option) + "]")
                .collect(Collectors.joining());
        String positional = spec.positionalParameters().stream()
                .map(parameter -> parameter.required() ? parameter.paramLabel() : "[" + parameter.paramLabel() + "]")
                .map(label -> " " + label)
                .collect(Collectors.joining());
        return spec.qualifiedName() + positional + own;
    }

    private static Stream<OptionSpec> options(CommandSpec spec) {
        var sorted = new TreeMap<String, OptionSpec>();
        spec.options().forEach(option -> sorted.put(option.longestName(), option));
        return sorted.values().stream();
    }

    private static boolean isGlobal(OptionSpec option) {
        return GLOBAL.contains(option.longestName());
    }

    private void row(ArgSpec argument) {
        String name = argument instanceof OptionSpec option ? allNames(option) : argument.paramLabel();
        page.append("| `%s` | %s |\n".formatted(name, description(argument)));
    }

    /** As the help of the command shows it, with choices and default values filled in. */
    private static String description(ArgSpec argument) {
        var help = new Help(argument.command(), Help.defaultColorScheme(Ansi.OFF));
        Text[][] rows = argument instanceof OptionSpec option
                ? help.createDefaultOptionRenderer().render(option, help.parameterLabelRenderer(), help.colorScheme())
                : help.createDefaultParameterRenderer()
                        .render((PositionalParamSpec) argument, help.parameterLabelRenderer(), help.colorScheme());
        return text(Arrays.stream(rows)
                .map(row -> row[row.length - 1].plainString())
                .toArray(String[]::new));
    }

    private static String allNames(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String name(OptionSpec option) {
        return option.arity().max() == 0 ? option.longestName() : option.longestName() + " " + option.paramLabel();
    }

    private static String text(String[] lines) {
        return Arrays.stream(lines)
                .map(line -> Ansi.OFF.string(line).strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "))
                .replace("|", "\\|");
    }
}
