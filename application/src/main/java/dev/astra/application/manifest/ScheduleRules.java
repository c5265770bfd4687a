package dev.astra.application.manifest;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.schedule.JobName;
import dev.astra.domain.schedule.ScheduleExpression;
import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclString;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Checks the scheduled jobs of a manifest: names, times, and containers that are there. */
final class ScheduleRules {
    private final Problems problems;

    ScheduleRules(Problems problems) {
        this.problems = problems;
    }

    void check(HclObject manifest, List<HclObject> containers) {
        var jobs = Fields.objects(manifest, ManifestSchema.SCHEDULES);
        problems.addRepeated(jobs, "schedule");
        var names = containers.stream()
                .flatMap(container -> Fields.text(container, "name").stream())
                .map(HclString::value)
                .toList();
        jobs.forEach(job -> fields(job, names));
    }

    private void fields(HclObject job, List<String> containers) {
        Fields.text(job, "name").ifPresent(name -> readable(name, JobName::new));
        Fields.text(job, "expression").ifPresent(expression -> readable(expression, ScheduleExpression::parse));
        Fields.text(job, "timezone").ifPresent(this::timezone);
        Fields.emptyList(job, "command").ifPresent(list -> problems.add(list.range(), "the command is empty"));
        Fields.text(job, "container")
                .ifPresentOrElse(container -> container(container, containers), () -> onlyOne(job, containers));
    }

    private void readable(HclString text, Consumer<String> reader) {
        try {
            reader.accept(text.value());
        } catch (AstraException e) {
            problems.add(text.range(), e.failure().message());
        }
    }

    private void timezone(HclString timezone) {
        var known = ZoneId.getAvailableZoneIds();
        if (!known.contains(timezone.value())) {
            problems.addUnknown(
                    timezone.range(), "there is no timezone '" + timezone.value() + "'", timezone.value(), known);
        }
    }

    private void container(HclString container, List<String> known) {
        if (!known.contains(container.value())) {
            problems.addUnknown(
                    container.range(),
                    "there is no container named '" + container.value() + "'",
                    container.value(),
                    known);
        }
    }

    private void onlyOne(HclObject job, List<String> containers) {
        if (containers.size() > 1) {
            problems.add(job.range(), "a schedule needs the field 'container' where there are several");
        }
    }
}
