package dev.astra.cli.service;

import dev.astra.application.service.WatchDeployment;
import dev.astra.cli.command.Session;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

/** Shows a deployment's events until it has ended. */
public final class DeploymentWatch {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Session session;
    private final Supplier<WatchDeployment> watchDeployment;

    public DeploymentWatch(Session session, Supplier<WatchDeployment> watchDeployment) {
        this.session = session;
        this.watchDeployment = watchDeployment;
    }

    /**
     * Returns the deployment once it is completed.
     *
     * @throws AstraException EXTERNAL when it failed, CONFLICT when another one took its place
     */
    Deployment follow(AccountName environment, ServiceName service, Deployment deployment, int minutes) {
        var failures = new FailureDisplay(session);
        var command = new WatchDeployment.Command(
                environment, service, deployment.id(), Duration.ofMinutes(minutes), null, this::show, failures::show);
        Deployment last = session.run(watchDeployment.get(), command);
        return switch (last.state()) {
            case COMPLETED -> completed(last);
            case FAILED ->
                throw failures.explain(failed(environment, service, last)).exception();
            case SUPERSEDED -> throw superseded(last.id());
            case IN_PROGRESS -> throw new IllegalStateException("watching ended before the deployment");
        };
    }

    private void show(ServiceEvent event) {
        if (!session.options().json()) {
            String time = TIME.format(event.at().atZone(ZoneId.systemDefault()));
            session.console().line(" │ " + time + " :: " + event.message());
        }
    }

    private Deployment completed(Deployment deployment) {
        if (!session.options().json()) {
            session.console().success("Deployment completed!");
        }
        return deployment;
    }

    private static Failure failed(AccountName environment, ServiceName service, Deployment deployment) {
        return Failure.of(CoreError.DEPLOYMENT_FAILED, "The deployment failed", deployment.reason())
                .detail("deployment", deployment.id().value())
                .next("What ran before runs on. See why with astra service logs " + service + " " + environment + ".");
    }

    private static AstraException superseded(DeploymentId id) {
        return Failure.of(
                        CoreError.CHANGED_MEANWHILE,
                        "The deployment did not come to its end",
                        "another one took the place of '" + id + "'")
                .exception();
    }
}
