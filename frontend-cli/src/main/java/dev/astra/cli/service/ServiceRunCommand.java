package dev.astra.cli.service;

import dev.astra.application.service.RunTask;
import dev.astra.cli.command.ExitCode;
import dev.astra.cli.command.Session;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.OneOffTask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a command once. */
@Command(
        name = "run",
        description = "Run a command once, in a task of its own, with what the running release runs.",
        footer = {
            "",
            "  astra service run testbed staging -- ./migrate --all",
            "Ends with exit code 7 when the command ends with another code than 0."
        })
public final class ServiceRunCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<RunTask> runTask;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "COMMAND",
            description = "The program and its arguments, behind --.")
    private List<String> command = List.of();

    @Option(names = "--container", paramLabel = "NAME", description = "The container, if there are several.")
    private @Nullable String container;

    @Option(names = "--cpu", paramLabel = "UNITS", description = "Of the whole task; 1024 are one processor.")
    private @Nullable Integer cpu;

    @Option(names = "--memory", paramLabel = "MIB", description = "Of the whole task.")
    private @Nullable Integer memory;

    @Option(names = "--detach", description = "Do not wait for the end.")
    private boolean detach;

    @Option(names = "--dry-run", description = "Show what would be run, run nothing.")
    private boolean dryRun;

    @Option(
            names = "--timeout",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "How long to wait at most: ${DEFAULT-VALUE}. The task itself has no limit.")
    private int timeout = 60;

    public ServiceRunCommand(Session session, Supplier<RunTask> runTask) {
        this.session = session;
        this.runTask = runTask;
    }

    private record RunJson(
            @Nullable String task,
            String revision,
            String container,
            List<String> command,
            @Nullable Integer cpu,
            @Nullable Integer memory,
            @Nullable String status,
            @Nullable Integer exitCode,
            @Nullable String stoppedReason) {
        static RunJson of(RunTask.Result result) {
            OneOffTask task = result.task();
            FargateSize size = result.request().size();
            return new RunJson(
                    task == null ? null : task.id(),
                    result.request().revision().value(),
                    result.request().container(),
                    result.request().command(),
                    size == null ? null : size.cpu(),
                    size == null ? null : size.memory(),
                    task == null ? null : task.status(),
                    task == null ? null : task.exitCode(),
                    task == null ? null : task.stoppedReason());
        }
    }

    @Override
    public Integer call() {
        arguments.requireValid();
        var wanted = new RunTask.Command(
                arguments.environment(),
                arguments.service(),
                container,
                command,
                cpu,
                memory,
                detach,
                dryRun,
                Duration.ofMinutes(timeout),
                RunTask.Listener.of(this::started, line -> line(line.message())));
        RunTask.Result result = session.run(runTask.get(), wanted);
        OneOffTask task = result.task();
        session.show(RunJson.of(result), () -> text(result, task));
        if (task != null && !task.finished()) {
            session.next("See its lines: astra service logs " + arguments.service() + " " + arguments.environment()
                    + " --task " + task.tag());
        }
        if (task != null && task.finished() && !task.succeeded()) {
            throw failed(task);
        }
        return ExitCode.OK;
    }

    private void started(OneOffTask task) {
        if (!session.options().json()) {
            session.console()
                    .success("Task %s of %s started: %s"
                            .formatted(task.tag(), task.revision(), String.join(" ", command)));
        }
    }

    private void line(String message) {
        if (!session.options().json()) {
            session.console().line(" │ " + message);
        }
    }

    private String text(RunTask.Result result, @Nullable OneOffTask task) {
        if (task == null) {
            return "Would run '%s' in container %s of %s; nothing has been started.\n"
                    .formatted(
                            String.join(" ", command),
                            result.request().container(),
                            result.request().revision());
        }
        return task.succeeded() ? session.console().style().good("✓") + " The task ended with exit code 0\n" : "";
    }

    private RuntimeException failed(OneOffTask task) {
        Integer code = task.exitCode();
        String reason = String.valueOf(task.stoppedReason());
        return Failure.of(
                        CoreError.TASK_FAILED,
                        "The task failed",
                        code == null ? "it was never started: " + reason : "it ended with exit code " + code)
                .detail("task", task.id())
                .detail("exit-code", code == null ? "none" : code.toString())
                .detail("reason", reason)
                .next("See all of its lines with astra service logs " + arguments.service() + " "
                        + arguments.environment() + " --task " + task.tag() + " --since 1h.")
                .exception();
    }
}
