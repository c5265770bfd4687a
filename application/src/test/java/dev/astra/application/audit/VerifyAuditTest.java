package dev.astra.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.audit.AuditEvent;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class VerifyAuditTest {
    private static final int ENTRIES = 1_203;

    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final VerifyAudit verify = new VerifyAudit(store);

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            store.audit()
                    .append(new AuditEvent(
                            Instant.EPOCH.plusSeconds(i), "apupA", "ada", "thing.change", "door", null, "ok"));
        }
    }

    @Test
    void anEmptyAuditIsWhole() {
        assertThat(verify.execute(new VerifyAudit.Command(null))).isEqualTo(new VerifyAudit.Result(0, null));
    }

    @Test
    void aLongChainIsWholeToItsEnd() {
        append(ENTRIES);

        assertThat(verify.execute(new VerifyAudit.Command(null)).entries()).isEqualTo(ENTRIES);
    }

    @Test
    void aHashThatWasNotedDownIsFoundAgain() {
        append(3);
        var noted = Objects.requireNonNull(
                        verify.execute(new VerifyAudit.Command(null)).newest())
                .hash();
        append(2);

        assertThat(verify.execute(new VerifyAudit.Command(noted)).entries()).isEqualTo(5);
    }

    @Test
    void entriesTakenFromTheEndAreMissedByTheirHash() {
        append(3);

        assertThatThrownBy(() -> verify.execute(new VerifyAudit.Command("cafe")))
                .isInstanceOfSatisfying(
                        AstraException.class,
                        broken -> assertThat(broken.code().category()).isEqualTo(ErrorCategory.CONFLICT))
                .hasMessageContaining("cafe");
    }
}
