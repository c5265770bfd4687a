package dev.astra.cli.service;

import dev.astra.application.service.WatchDeployment;
import dev.astra.cli.command.Session;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleaseOutcome;
import dev.astra.domain.service.ServiceName;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows a deployment's events until it has ended. */
public final class DeploymentWatch {
    private final Session session;
    private final Supplier<WatchDeployment> watchDeployment;

    public DeploymentWatch(Session session, Supplier<WatchDeployment> watchDeployment) {
        this.session = session;
        this.watchDeployment = watchDeployment;
    }

    /**
     * Follows a deployment, the caller's own or somebody else's. Returns it once it is completed.
     *
     * @param after the id of the last event that was before it, or null to show all that are not older than it
     * @throws AstraException EXTERNAL when it failed, CONFLICT when another one took its place or somebody cancelled it
     */
    Deployment follow(
            AccountName environment,
            ServiceName service,
            Deployment deployment,
            int minutes,
            boolean own,
            @Nullable String after) {
        var display = new DeploymentDisplay(session);
        var command = new WatchDeployment.Command(
                environment, service, deployment.id(), Duration.ofMinutes(minutes), after, own, display);
        WatchDeployment.Result result;
        try {
            result = session.run(watchDeployment.get(), command);
        } finally {
            display.close();
        }
        Deployment last = result.deployment();
        return switch (last.state()) {
            case COMPLETED -> completed(last);
            case FAILED -> throw failed(environment, service, result, display);
            case SUPERSEDED -> throw superseded(environment, service, result);
            case IN_PROGRESS -> throw new IllegalStateException("watching ended before the deployment");
        };
    }

    private Deployment completed(Deployment deployment) {
        if (!session.options().json()) {
            session.console().success("Deployment completed!");
        }
        return deployment;
    }

    private static AstraException failed(
            AccountName environment, ServiceName service, WatchDeployment.Result result, DeploymentDisplay display) {
        Release release = result.release();
        if (release != null && release.outcome() == ReleaseOutcome.CANCELLED) {
            return Failure.of(
                            CoreError.CHANGED_MEANWHILE,
                            "The deployment did not come to its end",
                            "release " + release.number() + " was cancelled")
                    .next("What ran before runs again. See who it was with astra audit list.")
                    .exception();
        }
        String restored =
                result.mended() ? "What ran before runs on, with its health check. " : "What ran before runs on. ";
        return display.explain(Failure.of(
                                CoreError.DEPLOYMENT_FAILED,
                                "The deployment failed",
                                result.deployment().reason())
                        .detail("deployment", result.deployment().id().value())
                        .next(restored + "See why with astra service logs " + service + " " + environment + "."))
                .exception();
    }

    private static AstraException superseded(
            AccountName environment, ServiceName service, WatchDeployment.Result result) {
        Release by = result.successor();
        String other = by == null ? "another one" : "release " + by.number() + " by " + by.author();
        return Failure.of(
                        CoreError.CHANGED_MEANWHILE,
                        "The deployment did not come to its end",
                        other + " took the place of '" + result.deployment().id() + "'")
                .next("See what became of it with astra service history " + service + " " + environment + ".")
                .exception();
    }
}
