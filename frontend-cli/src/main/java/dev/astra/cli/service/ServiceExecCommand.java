package dev.astra.cli.service;

import dev.astra.application.service.OpenTaskConsole;
import dev.astra.cli.command.ExitCode;
import dev.astra.cli.command.Session;
import dev.astra.cli.process.RawTerminal;
import dev.astra.cli.process.TerminalInput;
import dev.astra.cli.process.TerminalOutput;
import dev.astra.domain.service.ConsoleTarget;
import dev.astra.domain.service.TaskTag;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a program in a running container. */
@Command(
        name = "exec",
        description = "Open a shell, or run a program, in a container that runs.",
        footer = {
            "",
            "  astra service exec testbed staging",
            "  astra service exec testbed staging --task 4f2a1b -- ls -l /app",
            "AWS does not tell the exit code of the program: use astra service run where it counts."
        })
public final class ServiceExecCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<OpenTaskConsole> openConsole;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "The program and its arguments, behind --. Default: /bin/sh.")
    private List<String> command = List.of();

    @Option(names = "--task", paramLabel = "TAG", description = "The task, by its tag or id. Default: the oldest.")
    private @Nullable String task;

    @Option(names = "--container", paramLabel = "NAME", description = "The container, if there are several.")
    private @Nullable String container;

    public ServiceExecCommand(Session session, Supplier<OpenTaskConsole> openConsole) {
        this.session = session;
        this.openConsole = openConsole;
    }

    private record ExecJson(
            String task,
            String container,
            List<String> command,
            String output,
            @Nullable Integer exitCode) {}

    @Override
    public Integer call() {
        arguments.requireValid();
        return session.options().json() ? collect() : connect();
    }

    private int connect() {
        try (var terminal = new RawTerminal(session.console().interactive())) {
            var output = new TerminalOutput(session.console()::print);
            var streams = new OpenTaskConsole.Streams(
                    new TerminalInput(session.console().in()), output, terminal::size);
            return exitCode(session.run(openConsole.get(), command(streams, terminal)));
        }
    }

    /** With JSON there is nobody to type, and the output is a field. */
    private int collect() {
        var output = new StringBuilder();
        var streams = new OpenTaskConsole.Streams(
                TerminalInput.nothing(), new TerminalOutput(output::append), RawTerminal::usual);
        OpenTaskConsole.Result result = session.run(openConsole.get(), command(streams, null));
        var json = new ExecJson(
                result.target().task(),
                result.target().container(),
                result.target().command(),
                output.toString().replace("\r\n", "\n"),
                result.exit().exitCode());
        session.show(json, () -> "");
        return exitCode(result);
    }

    private OpenTaskConsole.Command command(OpenTaskConsole.Streams streams, @Nullable RawTerminal terminal) {
        return new OpenTaskConsole.Command(
                arguments.environment(),
                arguments.service(),
                task,
                container,
                command,
                streams,
                target -> opening(target, terminal));
    }

    private void opening(ConsoleTarget target, @Nullable RawTerminal terminal) {
        if (terminal != null) {
            String tag = TaskTag.of(target.task());
            session.console()
                    .note(session.console().style().faint("Task " + tag + ", container " + target.container()));
            terminal.begin();
        }
    }

    private static int exitCode(OpenTaskConsole.Result result) {
        Integer code = result.exit().exitCode();
        return code == null ? ExitCode.OK : code;
    }
}
