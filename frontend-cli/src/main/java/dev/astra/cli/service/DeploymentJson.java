package dev.astra.cli.service;

import dev.astra.domain.service.Deployment;

/** A deployment in JSON. */
record DeploymentJson(
        String id,
        String revision,
        String state,
        String reason,
        int desired,
        int running,
        int failed,
        String startedAt) {

    static DeploymentJson of(Deployment deployment) {
        return new DeploymentJson(
                deployment.id().value(),
                deployment.revision().value(),
                deployment.state().word(),
                deployment.reason(),
                deployment.desired(),
                deployment.running(),
                deployment.failed(),
                deployment.startedAt().toString());
    }
}
