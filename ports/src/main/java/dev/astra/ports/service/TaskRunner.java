package dev.astra.ports.service;

import dev.astra.domain.service.OneOffRequest;
import dev.astra.domain.service.OneOffTask;
import dev.astra.domain.service.ServiceName;

/**
 * Runs single tasks of a service to their end, in the network and with the secrets and permissions that the service's own
 * tasks have. Their lines are in the service's log, under the task's id.
 */
public interface TaskRunner {
    /**
     * Starts a task and returns at once.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when there is no such service, revision or container,
     *     INVALID_INPUT when the provider does not have that size
     */
    OneOffTask start(ServiceName service, OneOffRequest request);

    /**
     * A task that was started here, or by a schedule; for about an hour after its end.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when there is none, or none any more
     */
    OneOffTask get(ServiceName service, String task);
}
