package dev.astra.application.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.service.PlacedJob;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;
import java.util.List;

/** The scheduled jobs of services. A cloud that keeps none has none. */
record ServiceJobs(Cloud cloud, Location location) {
    List<PlacedJob> placed(ServiceName service) {
        return cloud.capabilities().contains(Capability.SCHEDULES)
                ? cloud.jobs(location).list(service)
                : List.of();
    }

    List<ScheduledJob> of(ServiceName service) {
        return placed(service).stream().map(PlacedJob::job).toList();
    }

    /** Refuses jobs that the cloud cannot keep. */
    List<ScheduledJob> possible(List<ScheduledJob> jobs) {
        if (!jobs.isEmpty()) {
            cloud.jobs(location);
        }
        return jobs;
    }

    /** Whether other jobs are in place than these of this revision. */
    boolean differ(ServiceName service, RevisionId revision, List<ScheduledJob> jobs) {
        var wanted = jobs.stream().map(job -> new PlacedJob(job, revision)).toList();
        var placed = placed(service);
        return placed.size() != wanted.size() || !placed.containsAll(wanted);
    }

    void put(ServiceName service, RevisionId revision, List<ScheduledJob> jobs) {
        cloud.jobs(location).put(service, revision, jobs);
    }
}
