package dev.astra.application.service;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.RunningService;

/** A deployment that stands in the way of another. */
final class DeploymentUnderWay {
    private DeploymentUnderWay() {}

    /**
     * Refuses to go on while there is one, and tells whose it is. One that restores what ran before a failure is nobody's
     * and does not stand in the way.
     */
    static void refuse(RunningService running, ServiceReleases releases) {
        PreparedDeployment.underWay(running)
                .filter(underWay -> !releases.restores(underWay))
                .ifPresent(underWay -> {
                    throw Failure.of(
                                    CoreError.DEPLOYMENT_RUNNING,
                                    "The deployment was not started",
                                    why(underWay, releases))
                            .next("Wait for it, take its place with --force, or end it with astra service cancel "
                                    + releases.service() + " " + releases.environment() + ".")
                            .exception();
                });
    }

    private static String why(Deployment underWay, ServiceReleases releases) {
        return "deployment '" + underWay.id() + "' is still under way"
                + releases.of(underWay.id()).map(DeploymentUnderWay::whose).orElse("");
    }

    private static String whose(Release release) {
        return ": release " + release.number() + " by " + release.author();
    }
}
