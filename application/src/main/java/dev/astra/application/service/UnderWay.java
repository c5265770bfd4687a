package dev.astra.application.service;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.Release;
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

    /**
     * Refuses another deployment, and tells whose it is that stands in the way. One that restores what ran before a
     * failure is nobody's and stands in nobody's way.
     */
    static void refuse(RunningService running, ServiceReleases releases) {
        of(running).filter(underWay -> !releases.restores(underWay)).ifPresent(underWay -> {
            throw Failure.of(CoreError.DEPLOYMENT_RUNNING, "The deployment was not started", why(underWay, releases))
                    .next("Wait for it, take its place with --force, or end it with astra service cancel "
                            + releases.service() + " " + releases.environment() + ".")
                    .exception();
        });
    }

    private static String why(Deployment underWay, ServiceReleases releases) {
        return "deployment '" + underWay.id() + "' is still under way"
                + releases.of(underWay.id()).map(UnderWay::whose).orElse("");
    }

    private static String whose(Release release) {
        return ": release " + release.number() + " by " + release.author();
    }
}
