package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.audit.AuditEntry;
import dev.astra.domain.audit.AuditEvent;
import dev.astra.domain.audit.AuditQuery;
import dev.astra.domain.audit.Reason;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.page.PageRequest;
import dev.astra.ports.metadata.AuditLog;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} keeps to. */
@Floor(9)
public abstract class AuditLogContract extends StoreContract {

    private AuditLog log() {
        return store().audit();
    }

    private static AuditEvent event(int second, String owner, String action, String subject) {
        return new AuditEvent(
                NOW.plusSeconds(second), "key-" + owner, owner, action, subject, new Reason("ä 🔑"), AuditEvent.OK);
    }

    private static AuditEvent event(String subject) {
        return event(0, "john", "service.deploy", subject);
    }

    private static void assertUnbroken(List<AuditEntry> entries) {
        @Nullable AuditEntry before = null;
        for (var entry : entries) {
            assertThat(entry.follows(before)).as("%s follows %s", entry, before).isTrue();
            before = entry;
        }
    }

    @Test
    void thereIsNothingAtFirst() {
        assertThat(log().following(0, 10)).isEmpty();
        assertThat(log().newest(AuditQuery.all(), PageRequest.first()).items()).isEmpty();
    }

    @Test
    void anEntryComesBackAsAppended() {
        var plain = new AuditEvent(NOW, "apupA", "johnfdoe", "organization.init", "orreri", null, "core.leased");

        var first = log().append(event("staging/testbed"));
        var second = log().append(plain);

        assertThat(first).isEqualTo(AuditEntry.after(null, event("staging/testbed")));
        assertThat(second).isEqualTo(AuditEntry.after(first, plain));
        assertThat(other().audit().following(0, 10)).containsExactly(first, second);
    }

    @Test
    void entriesOfSeveralStoresAreOneChain() {
        log().append(event("one"));
        other().audit().append(event("two"));
        log().append(event("three"));

        var chain = log().following(0, 10);

        assertUnbroken(chain);
        assertThat(chain).extracting(entry -> entry.event().subject()).containsExactly("one", "two", "three");
    }

    @Test
    void threadsThatAppendAtOnceMakeOneChain() {
        Together.run(8, number -> {
            var log = (number % 2 == 0 ? store() : other()).audit();
            for (int i = 0; i < 10; i++) {
                log.append(event(number + "/" + i));
            }
            return number;
        });

        var chain = log().following(0, 100);
        assertThat(chain).hasSize(80);
        assertUnbroken(chain);
    }

    @Test
    void theChainIsReadInPortions() {
        for (int i = 0; i < 7; i++) {
            log().append(event("subject-" + i));
        }

        assertThat(log().following(0, 3)).extracting(AuditEntry::sequence).containsExactly(1L, 2L, 3L);
        assertThat(log().following(3, 3)).extracting(AuditEntry::sequence).containsExactly(4L, 5L, 6L);
        assertThat(log().following(6, 3)).extracting(AuditEntry::sequence).containsExactly(7L);
        assertThat(log().following(7, 3)).isEmpty();
    }

    @Test
    void theNewestAreListedFirstAndPagedWithoutLossOrRepetition() {
        for (int i = 0; i < 7; i++) {
            log().append(event("subject-" + i));
        }

        var sequences = new ArrayList<Long>();
        var page = log().newest(AuditQuery.all(), new PageRequest(3, null));
        page.items().forEach(entry -> sequences.add(entry.sequence()));
        while (page.next() != null) {
            page = log().newest(AuditQuery.all(), new PageRequest(3, page.next()));
            page.items().forEach(entry -> sequences.add(entry.sequence()));
        }

        assertThat(sequences).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void entriesAreFoundByEachOfTheirParts() {
        var events = List.of(
                event(0, "john", "service.deploy", "staging/testbed"),
                event(1, "jane", "service.create", "staging/test_ed"),
                event(2, "jane", "services.x", "stagings/testbed"),
                event(3, "j%", "secret.put", "production"));
        events.forEach(log()::append);

        for (var query : List.of(
                new AuditQuery(NOW.plusSeconds(1), null, null, null),
                new AuditQuery(null, "jane", null, null),
                new AuditQuery(null, "key-john", null, null),
                new AuditQuery(null, "j%", null, null),
                new AuditQuery(null, null, "service", null),
                new AuditQuery(null, null, "service.create", null),
                new AuditQuery(null, null, null, "staging"),
                new AuditQuery(null, null, null, "staging/test_ed"),
                new AuditQuery(NOW, "jane", "service", "staging"))) {
            assertThat(log().newest(query, PageRequest.first()).items().reversed())
                    .as(query.toString())
                    .extracting(AuditEntry::event)
                    .isNotEmpty()
                    .containsExactlyElementsOf(
                            events.stream().filter(query::matches).toList());
        }
    }

    @Test
    void aPageThatCannotBeIsRefused() {
        Failing.with(
                ErrorCategory.INVALID_INPUT,
                () -> log().newest(AuditQuery.all(), new PageRequest(3, "the one before")));
    }

    @Test
    void theChainGoesOnAfterTheStoreWasClosed() {
        log().append(event("one"));
        store().close();

        var reopened = fixture().open().audit();
        reopened.append(event("two"));

        assertThat(reopened.following(0, 10)).hasSize(2);
        assertUnbroken(reopened.following(0, 10));
    }
}
