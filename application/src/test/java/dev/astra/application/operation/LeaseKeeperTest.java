package dev.astra.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.application.testing.SteppedTime;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Retry;
import dev.astra.domain.operation.Lease;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class LeaseKeeperTest {
    private static final String NAME = "deploy staging/web";

    private final SteppedTime time = new SteppedTime();
    private final RecordingLeases leases = new RecordingLeases(new InMemoryMetadataStore().leases());
    private final LeaseKeeper keeper = new LeaseKeeper(() -> leases, time, "ada@workshop");

    @AfterEach
    void noInterruptionIsLeftBehind() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void workThatSomebodyElseIsAtIsRefusedAndSaysWhoIsAtIt() {
        leases.acquire(NAME, "grace@office", time.now());
        var done = new AtomicBoolean();

        assertThatThrownBy(() -> keeper.holding(NAME, () -> done.getAndSet(true)))
                .isInstanceOfSatisfying(AstraException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(CoreError.LEASED);
                    assertThat(refusal.failure().retry()).isEqualTo(Retry.YES);
                    assertThat(refusal.failure().details()).containsEntry("holder", "grace@office");
                });
        assertThat(done).isFalse();
        assertThat(leases.released()).isEmpty();
    }

    @Test
    void theLeaseIsGivenBackOnceWhenTheWorkIsDone() {
        assertThat(keeper.<String>holding(NAME, () -> "done")).isEqualTo("done");

        assertThat(leases.released()).hasSize(1);
        assertThat(leases.acquire(NAME, "grace@office", time.now())).isEmpty();
    }

    @Test
    void theLeaseIsGivenBackWhenTheWorkFailsForAReasonOfItsOwn() {
        var reason = new IllegalStateException("broken");

        assertThatThrownBy(() -> keeper.holding(NAME, () -> {
                    throw reason;
                }))
                .isSameAs(reason);

        assertThat(leases.released()).hasSize(1);
    }

    @Test
    void nothingIsRenewedAfterTheLeaseWasGivenBack() {
        keeper.<Boolean>holding(NAME, () -> {
            time.awaitSleepers(1);
            return true;
        });

        time.awaitSleepers(0);
        assertThat(leases.taken()).isEqualTo(1);
    }

    @Test
    void workMayTakeLongerThanALease() {
        keeper.<Boolean>holding(NAME, () -> {
            for (int renewal = 1; renewal <= 5; renewal++) {
                time.passOver(Lease.RENEWAL);
                leases.awaitTaken(renewal + 1);
                time.awaitSleepers(1);
            }
            assertThat(leases.acquire(NAME, "grace@office", time.now())).isPresent();
            return true;
        });
    }

    @Test
    void twoMissedRenewalsDoNoHarm() {
        keeper.<Boolean>holding(NAME, () -> {
            leases.failNext(2);
            for (int renewal = 1; renewal <= 3; renewal++) {
                time.passOver(Lease.RENEWAL);
                leases.awaitTaken(renewal + 1);
                time.awaitSleepers(1);
            }
            assertThat(leases.acquire(NAME, "grace@office", time.now())).isPresent();
            return true;
        });
    }

    @Test
    void workThatHasLostItsLeaseIsInterruptedAndSaysWhoHasItNow() {
        assertThatThrownBy(() -> keeper.holding(NAME, () -> {
                    loseTo("grace@office");
                    return awaitInterruption();
                }))
                .isInstanceOfSatisfying(AstraException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(CoreError.LEASED);
                    assertThat(refusal.failure().what()).isEqualTo("The work on '" + NAME + "' was given up");
                    assertThat(refusal.failure().details()).containsEntry("holder", "grace@office");
                    assertThat(refusal).hasRootCauseInstanceOf(InterruptedException.class);
                });

        assertThat(leases.released()).isEmpty();
    }

    @Test
    void workThatEndsInSpiteOfALostLeaseKeepsItsResultAndLeavesNoInterruption() {
        boolean done = keeper.holding(NAME, () -> {
            loseTo("grace@office");
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return true;
        });

        assertThat(done).isTrue();
    }

    @Test
    void anInterruptionByAnybodyElseIsNotSwallowed() {
        keeper.<Boolean>holding(NAME, () -> {
            Thread.currentThread().interrupt();
            return true;
        });

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void twoThreadsOfOneProcessKeepOutOfEachOthersWay() {
        var outcome = keeper.holding(
                NAME,
                () -> Together.attempt(1, number -> keeper.holding(NAME, () -> true))
                        .getFirst());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Together.Outcome.Threw.class,
                        threw -> assertThat(threw.failure())
                                .isInstanceOf(AstraException.class)
                                .hasMessageContaining("is being worked on"));
    }

    private void loseTo(String other) {
        time.awaitSleepers(1);
        leases.acquire(NAME, other, time.now().plus(Lease.LENGTH));
        time.passOver(Lease.RENEWAL);
    }

    private static boolean awaitInterruption() {
        try {
            return new CountDownLatch(1).await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw Failure.of(CoreError.CANCELLED, "The work was given up", "it was interrupted")
                    .exception(e);
        }
    }
}
