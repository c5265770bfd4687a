package dev.astra.domain.service;

import dev.astra.domain.schedule.ScheduledJob;

/** A scheduled job as the cloud keeps it: with the revision that it runs. */
public record PlacedJob(ScheduledJob job, RevisionId revision) {}
