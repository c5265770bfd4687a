package dev.astra.application.service;

import dev.astra.application.failure.DiagnosedFailure;
import dev.astra.domain.service.ServiceEvent;

/** Is told what happens while a deployment is followed. */
@FunctionalInterface
public interface DeploymentListener {

    /** Each event of the service once, in order. */
    void event(ServiceEvent event);

    /** Each cause for which tasks fail once, when the first does. */
    default void failure(DiagnosedFailure failure) {}

    /** How far it is, again and again. */
    default void progress(DeploymentProgress progress) {}
}
