package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UnknownName;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.ConsoleExit;
import dev.astra.domain.service.ConsoleTarget;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TerminalSize;
import dev.astra.ports.service.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a program in a container that runs, with the caller's terminal. */
public final class OpenTaskConsole implements UseCase<OpenTaskConsole.Command, OpenTaskConsole.Result> {
    private static final List<String> SHELL = List.of("/bin/sh");

    private final CloudAccess clouds;
    private final ServiceLookup services;

    public OpenTaskConsole(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /**
     * The program and where to run it.
     *
     * @param task the tag or id of the task, or null for the one that runs longest
     * @param container or null where it is clear which is meant
     * @param command none for a shell
     * @param opening is told where the console leads, before it is opened
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            @Nullable String task,
            @Nullable String container,
            List<String> command,
            Streams streams,
            Consumer<ConsoleTarget> opening) {
        public Command {
            command = List.copyOf(command);
        }
    }

    /** The caller's terminal. */
    public record Streams(InputStream input, OutputStream output, Supplier<TerminalSize> sizes) {}

    /** Where the console led and how it ended. */
    public record Result(ConsoleTarget target, ConsoleExit exit) {}

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    /** What is done at the console is not known, that there was one is. */
    @Override
    public Effect effect(Command command) {
        return Effect.change("service.exec", command.environment(), command.service());
    }

    @Override
    public Result execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        var cloud = clouds.cloud();
        var runtime = cloud.services(location);
        Task task = choose(command, runtime.tasks(command.service()));
        String container =
                ContainerChoice.of(runtime.specification(task.revision()), command.service(), command.container());
        var target = new ConsoleTarget(task.id(), container, command.command().isEmpty() ? SHELL : command.command());
        command.opening().accept(target);
        ConsoleExit exit = cloud.consoles(location).open(command.service(), target, terminal(command.streams()));
        return new Result(target, exit);
    }

    private static Task choose(Command command, List<Task> tasks) {
        List<Task> running = tasks.stream().filter(Task::running).toList();
        String wanted = command.task();
        if (wanted == null) {
            return running.stream().findFirst().orElseThrow(() -> nothingRuns(command));
        }
        return running.stream()
                .filter(task -> task.id().endsWith(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted, tasks, running));
    }

    private static RuntimeException nothingRuns(Command command) {
        return Failure.of(
                        CoreError.TASK_NOT_READY,
                        "The console was not opened",
                        "no task of " + command.service() + " runs in " + command.environment())
                .next("See why with astra service status " + command.service() + " " + command.environment() + ".")
                .next("Or start one task beside it with astra service run " + command.service() + " "
                        + command.environment() + " -- COMMAND.")
                .exception();
    }

    private static RuntimeException unknown(String wanted, List<Task> tasks, List<Task> running) {
        List<String> tags = running.stream().map(Task::tag).toList();
        boolean stopped = tasks.stream().anyMatch(task -> task.id().endsWith(wanted));
        if (stopped) {
            return Failure.of(
                            CoreError.TASK_NOT_READY,
                            "The console was not opened",
                            "task '" + wanted + "' does not run")
                    .next(tags.isEmpty() ? "No other task runs either." : "These run: " + String.join(", ", tags) + ".")
                    .exception();
        }
        return UnknownName.refuse(
                "Task",
                wanted,
                tags.isEmpty() ? "no task runs" : "these run: " + UnknownName.few(tags),
                tags,
                "Leave out --task for the one that runs longest.");
    }

    private static Terminal terminal(Streams streams) {
        return new Terminal() {
            @Override
            public InputStream input() {
                return streams.input();
            }

            @Override
            public OutputStream output() {
                return streams.output();
            }

            @Override
            public TerminalSize size() {
                return streams.sizes().get();
            }
        };
    }
}
