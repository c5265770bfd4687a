package dev.astra.provider.local.service;

import dev.astra.provider.local.state.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What schedules bring about. Nothing waits for their times: the runs follow from the schedule when somebody looks. */
final class Jobs {
    /** No run takes longer, so one that began earlier is over. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

    private static final int MOST_RUNS = 2_000;

    private Jobs() {}

    static List<JobRow> of(Snapshot cloud, String place) {
        return cloud.all(JobRow.TABLE, key -> key.startsWith(place + "/"));
    }

    /** The runs of a job that may touch the time between two moments. */
    static List<OneOffRow> runs(Snapshot cloud, JobRow job, Instant from, Instant until) {
        var end = until.isAfter(cloud.now()) ? cloud.now() : until;
        var begin = from.isBefore(job.since().plus(LONGEST_RUN)) ? job.since() : from.minus(LONGEST_RUN);
        var runs = new ArrayList<OneOffRow>();
        Optional<Instant> time = next(job, begin);
        if (time.isEmpty() || time.get().isAfter(end)) {
            return List.of();
        }
        var service = cloud.find(ServiceRow.TABLE, job.place());
        if (service.isEmpty()) {
            return List.of();
        }
        var revision = OneOffs.revision(cloud, service.get(), job.revision());
        while (time.isPresent() && !time.get().isAfter(end) && runs.size() < MOST_RUNS) {
            var dice = cloud.dice("run of " + job.place() + "/" + job.job().name() + " at " + time.get());
            runs.add(OneOffs.plan(
                    cloud,
                    service.get(),
                    revision,
                    job.job().container(),
                    job.job().command(),
                    dice,
                    time.get()));
            time = next(job, time.get());
        }
        return runs;
    }

    private static Optional<Instant> next(JobRow job, Instant after) {
        return job.job().expression().next(job.since(), after, job.job().timezone());
    }
}
