package dev.astra.cli.log;

import dev.astra.application.log.ReadLogs;
import dev.astra.cli.command.Durations;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.service.ServiceArguments;
import dev.astra.domain.log.LogLine;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a service has written. */
@Command(name = "logs", description = "Show what a service has written, over all its tasks in order of time.")
public final class ServiceLogsCommand implements Callable<Integer> {
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

    @Option(
            names = "--since",
            paramLabel = "AGE",
            defaultValue = "10m",
            description = "How far to look back, for example 30s, 15m, 2h or 3d. Default: ${DEFAULT-VALUE}.")
    private String since = "10m";

    public ServiceLogsCommand(Session session, Supplier<ReadLogs> readLogs) {
        this.session = session;
        this.readLogs = readLogs;
    }

    private record LineJson(String at, String task, String message) {
        static LineJson of(LogLine line) {
            return new LineJson(line.at().toString(), line.task(), line.message());
        }
    }

    @Override
    public Integer call() {
        var command = new ReadLogs.Command(
                arguments.environment(), arguments.service(), Durations.parse(since), filter, tail, this::show);
        int lines = session.run(readLogs.get(), command);
        if (lines == 0) {
            session.next("No lines in the last " + since + "; look further back with --since.");
        }
        return 0;
    }

    private void show(ReadLogs.Entry entry) {
        LogLine line = entry.line();
        if (session.options().json()) {
            session.console().line(session.jsonLine(LineJson.of(line)));
        } else {
            session.console().line("[" + line.tag() + "] :: " + HumanTime.ago(entry.age()) + " :: " + line.message());
        }
    }
}
