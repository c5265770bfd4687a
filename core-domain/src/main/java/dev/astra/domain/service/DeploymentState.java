package dev.astra.domain.service;

import java.util.Locale;

/** How far a deployment is. */
public enum DeploymentState {
    IN_PROGRESS,
    COMPLETED,
    /** Its tasks did not come up; what ran before runs on or is restored. */
    FAILED,
    /** Another deployment took its place before it was through. */
    SUPERSEDED;

    public boolean finished() {
        return this != IN_PROGRESS;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
