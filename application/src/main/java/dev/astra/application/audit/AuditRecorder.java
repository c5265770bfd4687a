package dev.astra.application.audit;

import dev.astra.application.CallerSource;
import dev.astra.application.Effect;
import dev.astra.application.UseCaseObserver;
import dev.astra.domain.audit.AuditEvent;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Appends an entry to the audit for everything that changes the world. What has been done cannot fail any more, so when
 * the entry cannot be written that is told apart from it.
 */
public final class AuditRecorder implements UseCaseObserver {
    private static final String NOBODY = "-";

    private final MetadataStore store;
    private final Timekeeper time;
    private final Consumer<Failure> unrecorded;

    /**
     * A recorder.
     *
     * @param unrecorded is told why an entry is missing
     */
    public AuditRecorder(MetadataStore store, Timekeeper time, Consumer<Failure> unrecorded) {
        this.store = store;
        this.time = time;
        this.unrecorded = unrecorded;
    }

    @Override
    public void finished(String useCase, Duration took, @Nullable Failure failure) {}

    @Override
    public void changed(Effect.Change change, CallerSource callers, @Nullable Failure failure) {
        try {
            Caller caller = known(callers);
            if (caller != null || failure == null) {
                store.audit().append(event(change, caller, callers, failure));
            }
        } catch (AstraException e) {
            unrecorded.accept(missing(change, e.failure()));
        } catch (RuntimeException e) {
            String kind = e.getClass().getSimpleName();
            unrecorded.accept(missing(change, Failure.of(CoreError.INTERNAL, "Astra made a mistake", kind)));
        }
    }

    /** Who asks, or null for somebody without a valid key, whose attempts come to nothing and could fill the audit. */
    private static @Nullable Caller known(CallerSource callers) {
        try {
            return callers.caller();
        } catch (AstraException e) {
            if (e.code() == CoreError.UNAUTHENTICATED) {
                return null;
            }
            throw e;
        }
    }

    private AuditEvent event(
            Effect.Change change, @Nullable Caller caller, CallerSource callers, @Nullable Failure failure) {
        return new AuditEvent(
                time.now(),
                caller == null ? NOBODY : caller.keyId(),
                caller == null ? NOBODY : owner(caller),
                change.action(),
                change.subject(),
                callers.reason(),
                failure == null ? AuditEvent.OK : failure.code().id());
    }

    private String owner(Caller caller) {
        return store.apiKeys().find(caller.keyId()).map(ApiKeyRecord::owner).orElse(NOBODY);
    }

    private static Failure missing(Effect.Change change, Failure why) {
        return Failure.of(
                        why.code(),
                        "The audit has no entry of " + change.action() + " " + change.subject(),
                        why.message())
                .next("Note down by hand what was done and why, then look at astra audit verify.");
    }
}
