package dev.astra.cli.service;

import dev.astra.domain.service.PlacedJob;
import java.time.Instant;
import java.util.List;

/** A scheduled job in JSON. */
record JobJson(
        String name,
        String expression,
        String timezone,
        List<String> command,
        String container,
        String revision,
        List<String> next) {
    private static final int SHOWN = 3;

    static JobJson of(PlacedJob placed, Instant now) {
        var job = placed.job();
        return new JobJson(
                job.name().value(),
                job.expression().text(),
                job.timezone().getId(),
                job.command(),
                job.container(),
                placed.revision().value(),
                job.next(now, SHOWN).stream().map(Instant::toString).toList());
    }
}
