package dev.astra.cli.service;

import dev.astra.application.service.AwaitTasks;
import dev.astra.application.service.ScaleService;
import dev.astra.cli.command.Session;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.RunningService;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has another number of tasks run. */
@Command(
        name = "scale",
        description = "Have another number of tasks run. The next deployment keeps it; so does Terraform.")
public final class ServiceScaleCommand implements Callable<Integer> {
    private static final String PRODUCTION = "production";

    private final Session session;
    private final Supplier<ScaleService> scaleService;
    private final Supplier<AwaitTasks> awaitTasks;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Option(names = "--tasks", paramLabel = "N", required = true, description = "How many tasks, from 0 on.")
    private int tasks;

    @Option(
            names = {"-w", "--watch"},
            description = "Wait until as many run.")
    private boolean watching;

    @Option(
            names = {"-y", "--yes"},
            description = "Approve beforehand; asked for when production is scaled to 0.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Show what would change, change nothing.")
    private boolean dryRun;

    @Option(names = "--timeout", paramLabel = "MINUTES", defaultValue = "30", description = "How long to wait at most.")
    private int timeout = 30;

    public ServiceScaleCommand(Session session, Supplier<ScaleService> scaleService, Supplier<AwaitTasks> awaitTasks) {
        this.session = session;
        this.scaleService = scaleService;
        this.awaitTasks = awaitTasks;
    }

    private record ScaleJson(int before, int desired, int running) {
        static ScaleJson of(int before, RunningService service) {
            return new ScaleJson(before, service.desired(), service.running());
        }
    }

    @Override
    public Integer call() {
        arguments.requireValid();
        if (dryRun) {
            ScaleService.Result seen = session.run(scaleService.get(), command(true));
            return session.show(
                    new ScaleJson(seen.before(), tasks, seen.running().running()),
                    () -> "%s in %s would have %d tasks instead of %d; nothing has been changed.\n"
                            .formatted(arguments.service(), arguments.environment(), tasks, seen.before()));
        }
        approve();
        ScaleService.Result result = session.run(scaleService.get(), command(false));
        if (!session.options().json()) {
            session.console()
                    .success("%s in %s shall have %d tasks (before: %d)"
                            .formatted(arguments.service(), arguments.environment(), tasks, result.before()));
        }
        RunningService last = watching ? await() : result.running();
        int exit = session.show(
                ScaleJson.of(result.before(), last),
                () -> watching ? "%d of %d tasks run.\n".formatted(last.running(), last.desired()) : "");
        if (!watching) {
            session.next(
                    "See how far it is: astra service status " + arguments.service() + " " + arguments.environment());
        }
        return exit;
    }

    private void approve() {
        if (tasks > 0 || !arguments.environment().value().equals(PRODUCTION)) {
            return;
        }
        String question = "Stop every task of %s in production?".formatted(arguments.service());
        if (!session.prompter().confirm(question, yes, "--yes")) {
            throw Failure.of(CoreError.NOT_APPROVED, "The service was not scaled", "it was not approved")
                    .exception();
        }
    }

    private ScaleService.Command command(boolean preview) {
        return new ScaleService.Command(arguments.environment(), arguments.service(), tasks, preview);
    }

    private RunningService await() {
        var command = new AwaitTasks.Command(
                arguments.environment(),
                arguments.service(),
                Duration.ofMinutes(timeout),
                new EventLines(session)::show);
        return session.run(awaitTasks.get(), command);
    }
}
