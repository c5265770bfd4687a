package dev.astra.domain.service;

import java.util.List;

/**
 * What the cloud says about a service right now.
 *
 * @param revision the revision that new tasks are started from
 * @param deployments those the provider still lists, newest first
 */
public record RunningService(
        ServiceName name, RevisionId revision, int desired, int running, List<Deployment> deployments) {
    public RunningService {
        deployments = List.copyOf(deployments);
    }
}
