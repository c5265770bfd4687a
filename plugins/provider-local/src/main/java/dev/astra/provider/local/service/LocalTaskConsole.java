package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.service.ConsoleExit;
import dev.astra.domain.service.ConsoleTarget;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.service.TaskConsole;
import dev.astra.ports.service.Terminal;
import dev.astra.provider.local.state.Snapshot;
import dev.astra.provider.local.state.StateFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A console into a container that is only described. */
public record LocalTaskConsole(StateFile file, Location location) implements TaskConsole {
    @Override
    public ConsoleExit open(ServiceName service, ConsoleTarget target, Terminal terminal) {
        var shell = file.read(cloud -> shell(cloud, service, target));
        var out = new PrintWriter(terminal.output(), true, StandardCharsets.UTF_8);
        if (!Shell.interactive(target.command())) {
            var outcome = shell.run(target.command());
            outcome.output().forEach(out::println);
            return new ConsoleExit(outcome.exitCode(), "");
        }
        return new ConsoleExit(converse(shell, terminal, out), "");
    }

    private Shell shell(Snapshot cloud, ServiceName service, ConsoleTarget target) {
        var row = Services.require(cloud, location, service);
        var task = row.tasks().stream()
                .filter(each -> each.id().equals(target.task()) && each.created(cloud.now()))
                .findFirst()
                .orElseThrow(() -> Failures.notFound(
                                "The task", target.task(), "service '" + service + "' has none of that id")
                        .next("See which there are with astra service status " + service + " " + location.name() + ".")
                        .exception());
        if (!task.running(cloud.now())) {
            throw Failure.of(
                            CoreError.TASK_NOT_READY,
                            "The console was not opened",
                            "task " + target.task() + " does not run")
                    .next("See which do with astra service status " + service + " " + location.name() + ".")
                    .exception();
        }
        var container = OneOffs.container(OneOffs.revision(cloud, row, task.revision()), target.container());
        return new Shell(container, OneOffs.host(task.id()));
    }

    private static int converse(Shell shell, Terminal terminal, PrintWriter out) {
        var lines = new BufferedReader(new InputStreamReader(terminal.input(), StandardCharsets.UTF_8));
        int last = 0;
        while (true) {
            out.print("# ");
            out.flush();
            String line = read(lines);
            if (line == null) {
                out.println();
                return last;
            }
            var outcome = shell.line(line);
            outcome.output().forEach(out::println);
            last = outcome.exitCode();
            if (outcome.leaves()) {
                return last;
            }
        }
    }

    private static @Nullable String read(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw Failure.of(CoreError.EXTERNAL, "The console was closed", "its input is broken")
                    .exception(e);
        }
    }
}
