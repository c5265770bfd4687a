package dev.astra.cli.service;

import dev.astra.application.service.RestartService;
import dev.astra.cli.command.Session;
import dev.astra.domain.service.Deployment;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replaces every task of a service. */
@Command(
        name = "restart",
        description = "Replace every task by a new one of the same revision, without anybody noticing.")
public final class ServiceRestartCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<RestartService> restartService;
    private final DeploymentWatch watch;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Option(
            names = {"-w", "--watch"},
            description = "Show what happens until every task is replaced.")
    private boolean watching;

    @Option(names = "--dry-run", description = "Show what would be replaced, replace nothing.")
    private boolean dryRun;

    @Option(
            names = "--timeout",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = "How long to watch at most.")
    private int timeout = 30;

    public ServiceRestartCommand(Session session, Supplier<RestartService> restartService, DeploymentWatch watch) {
        this.session = session;
        this.restartService = restartService;
        this.watch = watch;
    }

    private record RestartJson(
            String revision, int tasks, @Nullable DeploymentJson deployment) {}

    @Override
    public Integer call() {
        var command = new RestartService.Command(arguments.environment(), arguments.service(), dryRun);
        RestartService.Result result = session.run(restartService.get(), command);
        String revision = result.before().revision().value();
        int tasks = result.before().desired();
        Deployment deployment = result.deployment();
        if (deployment == null) {
            return session.show(
                    new RestartJson(revision, tasks, null),
                    () -> "%d tasks of %s would be replaced by new ones of %s; nothing has been changed.\n"
                            .formatted(tasks, arguments.service(), revision));
        }
        if (!session.options().json()) {
            session.console()
                    .success("Deployment '%s' of %s started: %d tasks are replaced"
                            .formatted(deployment.id(), revision, tasks));
        }
        Deployment last = watching
                ? watch.follow(arguments.environment(), arguments.service(), deployment, timeout, false, null)
                : deployment;
        int exit = session.show(new RestartJson(revision, tasks, DeploymentJson.of(last)), () -> "");
        if (!watching) {
            session.next(
                    "See how far it is: astra service status " + arguments.service() + " " + arguments.environment());
        }
        return exit;
    }
}
