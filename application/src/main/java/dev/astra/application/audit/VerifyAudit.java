package dev.astra.application.audit;

import dev.astra.application.UseCase;
import dev.astra.domain.audit.AuditEntry;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Access;
import dev.astra.ports.metadata.AuditLog;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works the whole chain of the audit out anew and compares. Needs the store and nothing else. */
public final class VerifyAudit implements UseCase<VerifyAudit.Command, VerifyAudit.Result> {
    private static final int PORTION = 500;

    private final MetadataStore store;

    public VerifyAudit(MetadataStore store) {
        this.store = store;
    }

    /**
     * What else to look for.
     *
     * @param expected a hash noted down earlier that has to be among the entries, or null; without one, entries taken
     *     from the end are not missed
     */
    public record Command(@Nullable String expected) {}

    /**
     * The chain is whole.
     *
     * @param newest the last entry, or null when there is none
     */
    public record Result(long entries, @Nullable AuditEntry newest) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        AuditLog log = store.audit();
        @Nullable AuditEntry last = null;
        boolean met = command.expected() == null;
        List<AuditEntry> portion = log.following(0, PORTION);
        while (!portion.isEmpty()) {
            for (AuditEntry entry : portion) {
                requireFollows(entry, last);
                met = met || entry.hash().equals(command.expected());
                last = entry;
            }
            portion = log.following(portion.getLast().sequence(), PORTION);
        }
        if (!met) {
            throw broken("no entry has the hash " + command.expected())
                    .next("Compare with a backup of the store: entries have been taken from the end.")
                    .exception();
        }
        return new Result(last == null ? 0 : last.sequence(), last);
    }

    private static void requireFollows(AuditEntry entry, @Nullable AuditEntry last) {
        long expected = last == null ? 1 : last.sequence() + 1;
        if (entry.sequence() != expected) {
            throw broken("entry " + expected + " is missing")
                    .detail("entry", Long.toString(expected))
                    .next("Compare with a backup of the store: somebody has changed the audit by hand.")
                    .exception();
        }
        if (!entry.follows(last)) {
            throw broken("entry " + entry.sequence() + " is not what was written")
                    .detail("entry", Long.toString(entry.sequence()))
                    .next("Compare with a backup of the store: somebody has changed the audit by hand.")
                    .exception();
        }
    }

    private static Failure broken(String why) {
        return Failure.of(CoreError.AUDIT_BROKEN, "The audit is broken", why);
    }
}
