package dev.astra.application.manifest;

import dev.astra.domain.schedule.JobName;
import dev.astra.domain.schedule.ScheduleExpression;
import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.hcl.HclList;
import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclString;
import java.time.ZoneId;
import java.util.List;

/** Makes scheduled jobs of manifests that have passed every check. */
final class ScheduledJobs {
    private static final String USUAL_TIMEZONE = "UTC";

    private ScheduledJobs() {}

    static List<ScheduledJob> of(HclObject manifest, List<HclObject> containers) {
        String first = text(containers.getFirst(), "name");
        return Fields.objects(manifest, ManifestSchema.SCHEDULES).stream()
                .map(job -> new ScheduledJob(
                        new JobName(text(job, "name")),
                        ScheduleExpression.parse(text(job, "expression")),
                        ZoneId.of(textOr(job, "timezone", USUAL_TIMEZONE)),
                        command(job),
                        textOr(job, "container", first)))
                .toList();
    }

    private static List<String> command(HclObject job) {
        return job.get("command").stream()
                .filter(HclList.class::isInstance)
                .flatMap(list -> ((HclList) list).elements().stream())
                .map(word -> ((HclString) word).value())
                .toList();
    }

    private static String text(HclObject object, String name) {
        return Fields.text(object, name).orElseThrow().value();
    }

    private static String textOr(HclObject object, String name, String usual) {
        return Fields.text(object, name).map(HclString::value).orElse(usual);
    }
}
