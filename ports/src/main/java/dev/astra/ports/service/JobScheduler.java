package dev.astra.ports.service;

import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.service.PlacedJob;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import java.util.List;

/** Keeps the scheduled jobs of services, and runs each in a task of its own when its time comes. */
public interface JobScheduler {
    /**
     * Makes the jobs of the service exactly these, each running the revision. Those that are there already stay in place
     * and lose no run; others go. Called again, it changes nothing.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when there is no such service or revision
     */
    void put(ServiceName service, RevisionId revision, List<ScheduledJob> jobs);

    /** The jobs of the service by name; none for a service that does not exist. */
    List<PlacedJob> list(ServiceName service);
}
