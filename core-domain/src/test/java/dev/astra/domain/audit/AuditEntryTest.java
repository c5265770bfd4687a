package dev.astra.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditEntryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123456Z");
    private static final AuditEntry FIRST = AuditEntry.after(null, event("staging/testbed", new Reason("hotfix")));

    private static AuditEvent event(String subject, @Nullable Reason reason) {
        return new AuditEvent(NOW, "apupA", "johnfdoe", "service.deploy", subject, reason, AuditEvent.OK);
    }

    /** Worked out with {@code printf} and {@code sha256sum}. */
    @Test
    void theHashCanBeMadeWithoutAstra() {
        assertThat(FIRST.hash()).isEqualTo("35c8fafb9e5c2aee0f39c233b5eae20bbd9e602b4c1e06fbae3d84c4bc28d704");
    }

    @Test
    void anEntryFollowsOnlyTheOneItWasAppendedAfter() {
        var second = AuditEntry.after(FIRST, event("staging/other", null));

        assertThat(FIRST.follows(null)).isTrue();
        assertThat(second.follows(FIRST)).isTrue();
        assertThat(second.follows(null)).isFalse();
        assertThat(second.follows(second)).isFalse();
    }

    @Test
    void anEntryThatWasChangedFollowsNothing() {
        var event = event("staging/testbed", null);
        var forged = new AuditEntry(FIRST.sequence(), event, FIRST.previous(), FIRST.hash());

        assertThat(forged.follows(null)).isFalse();
    }

    @Test
    void whereAFieldEndsMatters() {
        var one = new AuditEvent(NOW, "ab", "c", "x.y", "s", null, AuditEvent.OK);
        var other = new AuditEvent(NOW, "a", "bc", "x.y", "s", null, AuditEvent.OK);

        assertThat(AuditEntry.after(null, one).hash())
                .isNotEqualTo(AuditEntry.after(null, other).hash());
    }

    @Test
    void noReasonIsNotTheReasonOfADash() {
        assertThat(AuditEntry.after(null, event("s", null)).hash())
                .isNotEqualTo(
                        AuditEntry.after(null, event("s", new Reason("-"))).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "\u001b[2J", "\u202e", "\u2028"})
    void aReasonIsOnePrintableLine(String text) {
        assertThatThrownBy(() -> new Reason(text))
                .isInstanceOf(AstraException.class)
                .hasMessageStartingWith("The reason is not valid");
    }

    @Test
    void aQueryMatchesWholePartsOfNames() {
        var event = event("staging/testbed", null);

        assertThat(new AuditQuery(NOW.minusSeconds(1), "johnfdoe", "service", "staging").matches(event))
                .isTrue();
        assertThat(new AuditQuery(null, "apupA", "service.deploy", "staging/testbed").matches(event))
                .isTrue();
        assertThat(new AuditQuery(null, null, "serv", null).matches(event)).isFalse();
        assertThat(new AuditQuery(null, null, null, "stag").matches(event)).isFalse();
        assertThat(new AuditQuery(NOW.plusSeconds(1), null, null, null).matches(event))
                .isFalse();
    }
}
