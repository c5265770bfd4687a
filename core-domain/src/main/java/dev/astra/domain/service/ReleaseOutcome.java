package dev.astra.domain.service;

import java.util.Locale;

/** What became of a release. */
public enum ReleaseOutcome {
    IN_PROGRESS,
    COMPLETED,
    /** Its tasks did not come up. */
    FAILED,
    /** Another release took its place before it was through. */
    SUPERSEDED,
    /** A person ended it before it was through. */
    CANCELLED;

    /** The outcome in the middle of a sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the end of its deployment makes of a release. */
    public static ReleaseOutcome of(DeploymentState state) {
        return switch (state) {
            case IN_PROGRESS -> IN_PROGRESS;
            case COMPLETED -> COMPLETED;
            case FAILED -> FAILED;
            case SUPERSEDED -> SUPERSEDED;
        };
    }
}
