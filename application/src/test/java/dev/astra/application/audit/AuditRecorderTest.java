package dev.astra.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.application.CallerSource;
import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.UseCaseRunner;
import dev.astra.application.testing.LeapingTime;
import dev.astra.domain.audit.AuditEntry;
import dev.astra.domain.audit.AuditEvent;
import dev.astra.domain.audit.Reason;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AuditRecorderTest {
    private static final CallerSource ADA = () -> new Caller("apupA", List.of(RoleName.GLOBAL_ADMIN));
    private static final CallerSource NOBODY = () -> {
        throw Failure.of(CoreError.UNAUTHENTICATED, "There is no API key", "nothing was set up")
                .exception();
    };

    private final LeapingTime time = new LeapingTime();
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final List<Failure> unrecorded = new ArrayList<>();

    /** Changes a thing, or fails to. */
    private record ChangeThing(Access access, Effect effect) implements UseCase<Runnable, String> {
        @Override
        public Access access(Runnable command) {
            return access;
        }

        @Override
        public Effect effect(Runnable command) {
            return effect;
        }

        @Override
        public String execute(Runnable command) {
            command.run();
            return "done";
        }
    }

    private static final ChangeThing CHANGE =
            new ChangeThing(Access.administer(), Effect.change("thing.change", "staging", "door"));

    @BeforeEach
    void handOutAKey() {
        store.apiKeys().save(new ApiKeyRecord("apupA", "hash", "ada", List.of(), time.now(), null, false));
    }

    private UseCaseRunner runner(CallerSource callers) {
        return runner(callers, store);
    }

    private UseCaseRunner runner(CallerSource callers, MetadataStore audited) {
        return new UseCaseRunner(callers, List.of(new AuditRecorder(audited, time, unrecorded::add)));
    }

    private List<AuditEvent> recorded() {
        return store.audit().following(0, 10).stream().map(AuditEntry::event).toList();
    }

    @Test
    void whatSucceedsIsRecordedWithItsReason() {
        runner(new StatedReason(ADA, () -> new Reason("it squeaks"))).run(CHANGE, () -> {});

        assertThat(recorded())
                .containsExactly(new AuditEvent(
                        time.now(), "apupA", "ada", "thing.change", "staging/door", new Reason("it squeaks"), "ok"));
    }

    @Test
    void whatFailsIsRecordedWithTheCodeOfItsFailureAndNotItsWords() {
        assertThatThrownBy(() -> runner(ADA).run(CHANGE, () -> {
                    throw Failures.invalid("The door is stuck", "canary").exception();
                }))
                .hasMessageContaining("stuck");

        assertThat(recorded()).extracting(AuditEvent::outcome).containsExactly("core.invalid-input");
        assertThat(recorded().toString()).doesNotContain("canary");
    }

    @Test
    void anAttemptWithoutTheRoleIsRecorded() {
        CallerSource guest = () -> new Caller("apupA", List.of(RoleName.READ_ONLY));

        assertThatThrownBy(() -> runner(guest).run(CHANGE, () -> {})).hasMessageContaining("not allowed");

        assertThat(recorded()).extracting(AuditEvent::outcome).containsExactly("core.forbidden");
    }

    @Test
    void anAttemptOfNobodyIsNotRecorded() {
        assertThatThrownBy(() -> runner(NOBODY).run(CHANGE, () -> {})).hasMessageContaining("no API key");

        assertThat(recorded()).isEmpty();
        assertThat(unrecorded).isEmpty();
    }

    @Test
    void whatAnybodyMayDoIsRecordedAlsoWithoutAKey() {
        runner(NOBODY).run(new ChangeThing(Access.open(), CHANGE.effect()), () -> {});

        assertThat(recorded()).extracting(AuditEvent::owner).containsExactly("-");
    }

    @Test
    void whatChangesNothingIsNotRecorded() {
        runner(ADA).run(new ChangeThing(Access.administer(), Effect.none()), () -> {});

        assertThat(recorded()).isEmpty();
    }

    @Test
    void aMissingEntryIsToldAndChangesNothingAboutTheOutcome() {
        assertThat(runner(ADA, new StoreWithoutAudit(store)).run(CHANGE, () -> {}))
                .isEqualTo("done");

        assertThat(unrecorded)
                .singleElement()
                .extracting(Failure::message)
                .asString()
                .startsWith("The audit has no entry of thing.change staging/door");
    }
}
