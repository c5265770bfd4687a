package dev.astra.application.service;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.RunningService;
import java.util.Optional;

/** Finds the deployment that is under way, and refuses what cannot be done meanwhile. */
final class UnderWay {
    private UnderWay() {}

    static Optional<Deployment> of(RunningService running) {
        return running.deployments().stream()
                .filter(deployment -> deployment.state() == DeploymentState.IN_PROGRESS)
                .findFirst();
    }

    /**
     * Refuses.
     *
     * @param what what was not done, as the beginning of a sentence
     */
    static void refuse(RunningService running, String what) {
        of(running).ifPresent(deployment -> {
            throw Failure.of(
                            CoreError.DEPLOYMENT_RUNNING,
                            what,
                            "deployment '" + deployment.id() + "' is still under way")
                    .next("Wait for its end and run the command again.")
                    .exception();
        });
    }
}
