package dev.astra.cli.log;

import dev.astra.application.log.LogSelection;
import dev.astra.application.log.ReadLogs;
import dev.astra.cli.command.Moments;
import dev.astra.cli.command.Session;
import dev.astra.cli.service.ServiceArguments;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a service has written. */
@Command(name = "logs", description = "Show what a service has written, over all its tasks in order of time.")
public final class ServiceLogsCommand implements Callable<Integer> {
    private static final String LATELY = "10m";
    private static final String BEFORE = "1d";

    private final Session session;
    private final Supplier<ReadLogs> readLogs;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Option(
            names = {"-t", "--tail"},
            description = "Go on with new lines as they come.")
    private boolean tail;

    @Option(
            names = {"-f", "--filter"},
            paramLabel = "TEXT",
            description = "Only lines with this text, or of the task with this tag.")
    private @Nullable String filter;

    @Option(names = "--task", paramLabel = "TAG", description = "Only lines of the task with this tag or id.")
    private @Nullable String task;

    @Option(
            names = "--previous",
            description = "Only lines of the tasks that stopped last: those of the deployment before, or that crashed.")
    private boolean previous;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "The earliest: an age such as 30s, 15m, 2h or 3d, or a time such as 2026-03-01T09:00Z."
                    + " Default: " + LATELY + ", with --previous " + BEFORE + ".")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "The latest, an age or a time. Default: now.")
    private @Nullable String until;

    public ServiceLogsCommand(Session session, Supplier<ReadLogs> readLogs) {
        this.session = session;
        this.readLogs = readLogs;
    }

    @Override
    public Integer call() {
        String begin = Objects.requireNonNullElse(since, previous ? BEFORE : LATELY);
        var command = new ReadLogs.Command(
                arguments.environment(),
                arguments.service(),
                Moments.parse(begin),
                until == null ? null : Moments.parse(until),
                new LogSelection(filter, task, previous),
                tail,
                new LogPrinter(session));
        int lines = session.run(readLogs.get(), command);
        if (lines == 0) {
            session.next("No lines " + (until == null ? "since " : "between ") + begin
                    + (until == null ? "" : " and " + until) + "; look further back with --since.");
        }
        return 0;
    }
}
