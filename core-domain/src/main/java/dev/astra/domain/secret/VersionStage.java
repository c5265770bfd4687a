package dev.astra.domain.secret;

import java.util.Locale;

/** What a version of a secret is among the others. */
public enum VersionStage {
    /** What is read when no version is named. */
    CURRENT,
    /** What was current before. */
    PREVIOUS,
    /** Neither; it can still be read by its reference. */
    EARLIER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
