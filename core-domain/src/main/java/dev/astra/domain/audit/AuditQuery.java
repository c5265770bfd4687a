package dev.astra.domain.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null asks for all.
 *
 * @param since the earliest time, inclusive
 * @param by an owner's name or a key's id
 * @param action an action, or what stands before its dot
 * @param subject a subject, or what stands before one of its slashes
 */
public record AuditQuery(
        @Nullable Instant since,
        @Nullable String by,
        @Nullable String action,
        @Nullable String subject) {

    public static AuditQuery all() {
        return new AuditQuery(null, null, null, null);
    }

    public boolean matches(AuditEvent event) {
        return (since == null || !event.at().isBefore(since))
                && (by == null || by.equals(event.owner()) || by.equals(event.keyId()))
                && (action == null
                        || event.action().equals(action)
                        || event.action().startsWith(action + "."))
                && (subject == null
                        || event.subject().equals(subject)
                        || event.subject().startsWith(subject + "/"));
    }
}
