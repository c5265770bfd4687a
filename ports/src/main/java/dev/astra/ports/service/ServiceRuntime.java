package dev.astra.ports.service;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.Traffic;
import java.util.List;
import java.util.Optional;

/**
 * Runs the services of one environment. A service is made by infrastructure; here its running version changes.
 *
 * <p>Every method that names a service, a revision or a deployment throws NOT_FOUND when there is none of that name.
 */
public interface ServiceRuntime {

    RunningService get(ServiceName service);

    /** What a revision runs, as it was registered: nothing the provider adds by itself shows. */
    TaskSpec specification(RevisionId revision);

    /** Whether the revision can be rolled out: it is there, and nobody has withdrawn it since. */
    default boolean available(RevisionId revision) {
        try {
            specification(revision);
            return true;
        } catch (AstraException e) {
            if (e.code().category() == ErrorCategory.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Stores a specification as an immutable revision without running it. When the newest revision says the same
     * already, that one is returned.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT when the provider refuses the specification
     */
    RevisionId register(ServiceName service, TaskSpec specification);

    /**
     * Starts replacing what runs by the revision, a few tasks at a time, and returns at once. The revision may be the
     * one that runs. A deployment under way is superseded. When too many tasks of the revision fail, the deployment
     * fails and the revision that ran before is restored.
     */
    Deployment rollOut(ServiceName service, RevisionId revision);

    /**
     * How requests reach the service's tasks; nothing for a service without a load balancer, and from a provider that
     * has none.
     */
    default Optional<Traffic> traffic(ServiceName service) {
        return Optional.empty();
    }

    /**
     * Starts replacing what runs by the revision, as {@link #rollOut(ServiceName, RevisionId)} does, with requests
     * reaching it as told. When the deployment fails, the revision that ran before is restored, but how requests reach it
     * is not: see {@link #direct}.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT when the provider refuses it
     */
    default Deployment rollOut(ServiceName service, RevisionId revision, Traffic traffic) {
        throw refuse("deciding how requests reach a service");
    }

    /** Has requests reach the tasks that run as told. Nothing changes when they do already. */
    default void direct(ServiceName service, Traffic traffic) {
        throw refuse("deciding how requests reach a service");
    }

    /**
     * Begins to end a deployment under way: it fails, and what ran before is restored.
     *
     * @throws dev.astra.domain.error.AstraException CONFLICT when it is over already, or there is nothing to go back to
     */
    default void cancel(ServiceName service, DeploymentId deployment) {
        throw refuse("cancelling a deployment");
    }

    private static AstraException refuse(String what) {
        return Failure.of(
                        CoreError.UNSUPPORTED,
                        "This is not possible here",
                        "the services of this provider do not support " + what)
                .exception();
    }

    /** One deployment; it can still be asked for when it is over, for at least as long as the next one runs. */
    Deployment deployment(ServiceName service, DeploymentId deployment);

    /** What has happened lately, oldest first. The provider forgets old events. */
    List<ServiceEvent> events(ServiceName service);

    /** The tasks that run or have stopped lately, oldest first. */
    List<Task> tasks(ServiceName service);

    /**
     * Has so many tasks run from now on, of the same revision as before, and returns at once. This is not a deployment,
     * and infrastructure leaves the number alone.
     *
     * @param tasks how many, from 0 on
     * @return the service with the new number wanted
     * @throws dev.astra.domain.error.AstraException UNSUPPORTED unless the provider can
     */
    default RunningService scale(ServiceName service, int tasks) {
        throw Failure.of(
                        CoreError.UNSUPPORTED,
                        "This is not possible here",
                        "the provider does not support scaling services")
                .exception();
    }
}
