package dev.astra.domain.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or tried.
 *
 * @param at when it ended, to the millisecond
 * @param keyId the public part of the API key it was done with
 * @param owner the username of the person the key was made for
 * @param action what was done, for example {@code service.deploy}
 * @param subject on what, from the outside in, for example {@code staging/testbed}
 * @param reason why, or null when nothing was said
 * @param outcome {@link #OK} or the code of the failure, never its words
 */
public record AuditEvent(
        Instant at,
        String keyId,
        String owner,
        String action,
        String subject,
        @Nullable Reason reason,
        String outcome) {
    public static final String OK = "ok";

    public AuditEvent {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
