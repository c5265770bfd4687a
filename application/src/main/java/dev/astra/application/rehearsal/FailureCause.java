package dev.astra.application.rehearsal;

import dev.astra.domain.service.ImageReference;
import java.util.Locale;

/** What a rehearsed deployment fails of. */
public enum FailureCause {
    /** The container exits at once. */
    CRASH("crash"),
    /** The container uses more memory than it has. */
    OUT_OF_MEMORY("oom"),
    /** The container never passes a health check. */
    UNHEALTHY("unhealthy"),
    /** The image cannot be pulled. */
    IMAGE_MISSING("missing");

    private final String mark;

    FailureCause(String mark) {
        this.mark = mark;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The image under a tag of which the embedded cloud knows that it fails so. */
    ImageReference of(ImageReference image) {
        return new ImageReference(image.repository() + ":" + image.tag() + "-" + mark);
    }
}
