package dev.astra.cli.service;

import dev.astra.application.failure.DiagnosedFailure;
import dev.astra.application.service.DeploymentListener;
import dev.astra.application.service.DeploymentProgress;
import dev.astra.cli.command.Session;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.ServiceEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Shows a deployment while it goes on: its events, why tasks fail, and below them how far it is. */
final class DeploymentDisplay implements DeploymentListener, AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Session session;
    private final FailureDisplay failures;
    private final DeploymentProgressLine line;

    DeploymentDisplay(Session session) {
        this.session = session;
        this.failures = new FailureDisplay(session);
        this.line = new DeploymentProgressLine(session.console());
    }

    @Override
    public void event(ServiceEvent event) {
        if (!session.options().json()) {
            line.erase();
            String time = TIME.format(event.at().atZone(ZoneId.systemDefault()));
            session.console().line(" │ " + time + " :: " + event.message());
        }
    }

    @Override
    public void failure(DiagnosedFailure failure) {
        line.erase();
        failures.show(failure);
    }

    @Override
    public void progress(DeploymentProgress progress) {
        line.show(progress);
    }

    /** The failure of the deployment with the causes that were shown. */
    Failure explain(Failure failure) {
        return failures.explain(failure);
    }

    @Override
    public void close() {
        line.erase();
    }
}
