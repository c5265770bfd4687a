package dev.astra.provider.local.service;

import dev.astra.domain.service.ContainerDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shell of a container that does not exist. It knows a few commands; every other program whose name is a path
 * pretends to work and ends well, unless there is {@code fail} in its name.
 */
public final class Shell {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final int NOT_FOUND = 127;

    private final ContainerDefinition container;
    private final String host;

    /** A shell in the container of the task whose host has that name. */
    public Shell(ContainerDefinition container, String host) {
        this.container = container;
        this.host = host;
    }

    /**
     * What a command comes to.
     *
     * @param leaves whether the shell itself ends with it
     */
    public record Outcome(List<String> output, int exitCode, boolean leaves) {
        public Outcome {
            output = List.copyOf(output);
        }

        private static Outcome good(String... lines) {
            return new Outcome(List.of(lines), 0, false);
        }
    }

    /** Whether the command is a shell that waits for lines. */
    public static boolean interactive(List<String> command) {
        return command.size() == 1 && isShell(command.getFirst());
    }

    private static boolean isShell(String program) {
        return List.of("sh", "bash", "ash").contains(program.substring(program.lastIndexOf('/') + 1));
    }

    /** Runs a line as it is typed: several commands are separated by semicolons. */
    public Outcome line(String line) {
        var output = new ArrayList<String>();
        var last = Outcome.good();
        for (String part : line.split(";|&&", -1)) {
            if (!part.isBlank()) {
                last = run(words(part));
                output.addAll(last.output());
            }
            if (last.leaves()) {
                break;
            }
        }
        return new Outcome(output, last.exitCode(), last.leaves());
    }

    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(
                    matcher.group(1) != null
                            ? matcher.group(1)
                            : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        return words;
    }

    /** Runs a program; none for what the image runs by itself. */
    public Outcome run(List<String> command) {
        if (command.isEmpty()) {
            return Outcome.good("started", "done");
        }
        List<String> arguments = command.subList(1, command.size());
        return switch (command.getFirst()) {
            case "env" -> Outcome.good(variables().toArray(String[]::new));
            case "ls" -> Outcome.good("app", "bin", "etc", "tmp", "var");
            case "ps" -> Outcome.good("PID   COMMAND", "    1 " + container.name(), "   17 ps");
            case "echo" -> Outcome.good(String.join(" ", arguments));
            case "hostname" -> Outcome.good(host);
            case "pwd" -> Outcome.good("/app");
            case "true" -> Outcome.good();
            case "false" -> new Outcome(List.of(), 1, false);
            case "exit" -> new Outcome(List.of(), code(arguments), true);
            default -> program(command.getFirst(), arguments);
        };
    }

    private Outcome program(String name, List<String> arguments) {
        if (isShell(name)) {
            return arguments.size() >= 2 && arguments.getFirst().equals("-c") ? line(arguments.get(1)) : Outcome.good();
        }
        if (!name.contains("/")) {
            return new Outcome(List.of("sh: " + name + ": not found"), NOT_FOUND, false);
        }
        return name.contains("fail")
                ? new Outcome(List.of(name + ": started", name + ": failed"), 1, false)
                : Outcome.good(name + ": started", name + ": done");
    }

    private static int code(List<String> arguments) {
        return arguments.isEmpty() || !arguments.getFirst().matches("\\d{1,3}")
                ? 0
                : Integer.parseInt(arguments.getFirst());
    }

    /** Values of secrets are not shown: whoever sees this is not asked whether they may. */
    private List<String> variables() {
        var all = new LinkedHashMap<String, String>();
        all.put("HOSTNAME", host);
        all.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        all.putAll(container.environment());
        container.secrets().forEach(secret -> all.put(secret.name(), "<secret>"));
        return all.entrySet().stream().map(Shell::assignment).toList();
    }

    private static String assignment(Map.Entry<String, String> variable) {
        return variable.getKey() + "=" + variable.getValue();
    }
}
