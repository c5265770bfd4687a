package dev.astra.domain.schedule;

import dev.astra.domain.service.RevisionId;

/** A scheduled job as the cloud keeps it: with the revision that it runs. */
public record PlacedJob(ScheduledJob job, RevisionId revision) {}
