package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.service.PlacedJob;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.service.JobScheduler;
import dev.astra.provider.local.state.Draft;
import dev.astra.provider.local.state.StateFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Schedules on the embedded cloud's own clock. */
public record LocalJobScheduler(StateFile file, Location location) implements JobScheduler {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    @Override
    public void put(ServiceName service, RevisionId revision, List<ScheduledJob> jobs) {
        file.change(draft -> {
            var row = Services.require(draft, location, service);
            var runs = OneOffs.revision(draft, row, revision);
            jobs.forEach(job -> OneOffs.container(runs, job.container()));
            String place = OneOffRow.place(location, service);
            var before = Jobs.of(draft, place);
            var after = new ArrayList<JobRow>();
            for (ScheduledJob job : jobs) {
                var kept = before.stream()
                        .filter(present ->
                                present.job().equals(job) && present.revision().equals(revision))
                        .findFirst();
                after.add(kept.orElseGet(() -> new JobRow(place, job, revision, draft.now())));
            }
            before.stream().filter(job -> !after.contains(job)).forEach(job -> remember(draft, job));
            var all = new ArrayList<>(draft.all(JobRow.TABLE));
            all.removeAll(before);
            all.addAll(after);
            draft.replaceAll(JobRow.TABLE, all);
            return all;
        });
    }

    /** What a job has brought about lately stays when the job goes. */
    private static void remember(Draft draft, JobRow job) {
        Jobs.runs(draft, job, draft.now().minus(REMEMBERED), draft.now()).forEach(run -> OneOffs.keep(draft, run));
    }

    @Override
    public List<PlacedJob> list(ServiceName service) {
        return file.read(cloud -> Jobs.of(cloud, OneOffRow.place(location, service)).stream()
                .map(JobRow::placed)
                .sorted(Comparator.comparing(placed -> placed.job().name().value()))
                .toList());
    }
}
