package dev.astra.http.service;

import dev.astra.domain.service.Deployment;

/** A deployment in JSON: the operation that a client asks about until it is over. */
record DeploymentJson(
        String id,
        String revision,
        String state,
        String reason,
        int desired,
        int running,
        int failed,
        String startedAt,
        LinksJson links) {

    /** Where to ask on. */
    record LinksJson(String self, String events) {}

    static DeploymentJson of(DeploymentPath path, Deployment deployment) {
        return new DeploymentJson(
                deployment.id().value(),
                deployment.revision().value(),
                deployment.state().word(),
                deployment.reason(),
                deployment.desired(),
                deployment.running(),
                deployment.failed(),
                deployment.startedAt().toString(),
                new LinksJson(path.text(), path.events()));
    }
}
