package dev.astra.cli.service;

import dev.astra.application.service.CancelDeployment;
import dev.astra.cli.command.Session;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.Release;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends a deployment that is under way. */
@Command(name = "cancel", description = "End the deployment under way and restore the release before it.")
public final class ServiceCancelCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<CancelDeployment> cancelDeployment;
    private final DeploymentWatch watch;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Mixin
    private WatchOptions watching = new WatchOptions();

    @Option(names = "--dry-run", description = "Show what would be cancelled, cancel nothing.")
    private boolean dryRun;

    public ServiceCancelCommand(Session session, Supplier<CancelDeployment> cancelDeployment, DeploymentWatch watch) {
        this.session = session;
        this.cancelDeployment = cancelDeployment;
        this.watch = watch;
    }

    private record CancelJson(
            boolean done,
            String cancelled,
            @Nullable Integer release,
            @Nullable Integer restored,
            @Nullable DeploymentJson restoring) {
        static CancelJson of(CancelDeployment.Result result, @Nullable Deployment restoring, boolean done) {
            return new CancelJson(
                    done,
                    result.cancelled().value(),
                    number(result.release()),
                    number(result.restored()),
                    restoring == null ? null : DeploymentJson.of(restoring));
        }

        private static @Nullable Integer number(@Nullable Release release) {
            return release == null ? null : release.number();
        }
    }

    @Override
    public Integer call() {
        var command = new CancelDeployment.Command(arguments.environment(), arguments.service(), dryRun);
        var result = session.run(cancelDeployment.get(), command);
        if (dryRun) {
            return session.show(
                    CancelJson.of(result, null, false), () -> "Would cancel " + what(result) + "; nothing was done.\n");
        }
        if (!session.options().json()) {
            session.console().success("Cancelled " + what(result) + "!" + restored(result));
        }
        Deployment restoring = result.restoring();
        Deployment last = watching.on() && restoring != null
                ? watch.follow(
                        arguments.environment(),
                        arguments.service(),
                        restoring,
                        watching.minutes(),
                        true,
                        result.lastEvent())
                : restoring;
        session.show(CancelJson.of(result, last, true), () -> "");
        session.next("See what has run: astra service history " + arguments.service() + " " + arguments.environment());
        return 0;
    }

    private static String what(CancelDeployment.Result result) {
        Release release = result.release();
        return "deployment '" + result.cancelled() + "'" + (release == null ? "" : " of release " + release.number());
    }

    private static String restored(CancelDeployment.Result result) {
        Release release = result.restored();
        return release == null ? "" : " Release " + release.number() + " is being restored";
    }
}
