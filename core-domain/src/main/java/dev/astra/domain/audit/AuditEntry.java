package dev.astra.domain.audit;

import org.jspecify.annotations.Nullable;

/**
 * An event in its place in the log.
 *
 * @param sequence 1 for the first entry, then one more each
 * @param previous the hash of the entry before, or {@link #BEGINNING}
 * @param hash binds the sequence, the event and the hash before: whoever changes one entry has to change all after it
 */
public record AuditEntry(long sequence, AuditEvent event, String previous, String hash) {
    /** Stands before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    /** The event as the entry that follows the last one, or as the first. */
    public static AuditEntry after(@Nullable AuditEntry last, AuditEvent event) {
        long sequence = last == null ? 1 : last.sequence() + 1;
        String previous = last == null ? BEGINNING : last.hash();
        return new AuditEntry(sequence, event, previous, AuditDigest.of(sequence, event, previous));
    }

    /** Whether this is to the letter what was appended after the entry before. */
    public boolean follows(@Nullable AuditEntry before) {
        return equals(after(before, event));
    }
}
