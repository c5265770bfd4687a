package dev.astra.provider.local.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PaceTest {
    private static final Instant MACHINE = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant CLOUD = Instant.parse("2026-11-21T10:07:00Z");
    private static final Pace.Real REAL = new Pace.Real(20);

    private final ClockReading idle = ClockReading.startingAt(CLOUD, MACHINE);
    private final ClockReading busy = REAL.busyUntil(CLOUD.plusSeconds(100), idle, MACHINE);

    @Test
    void virtualTimeStandsStill() {
        assertThat(new Pace.Virtual().now(idle, MACHINE.plusSeconds(1_000))).isEqualTo(CLOUD);
    }

    @Test
    void virtualTimeMovesForwardOnly() {
        assertThat(idle.movedTo(CLOUD.plusSeconds(5)).cloud()).isEqualTo(CLOUD.plusSeconds(5));
        assertThat(idle.movedTo(CLOUD.minusSeconds(5))).isEqualTo(idle);
    }

    @Test
    void idleTimePassesAsTheMachines() {
        assertThat(REAL.now(idle, MACHINE.plusSeconds(3_600))).isEqualTo(CLOUD.plusSeconds(3_600));
    }

    @Test
    void timeHurriesWhileSomethingIsUnderWay() {
        assertThat(REAL.now(busy, MACHINE.plusSeconds(2))).isEqualTo(CLOUD.plusSeconds(40));
        assertThat(REAL.now(busy, MACHINE.plusSeconds(5))).isEqualTo(CLOUD.plusSeconds(100));
    }

    @Test
    void timeSlowsDownWhenItIsOver() {
        assertThat(REAL.now(busy, MACHINE.plusSeconds(65))).isEqualTo(CLOUD.plusSeconds(160));
    }

    @Test
    void whatBeginsLaterKeepsTimeHurrying() {
        var longer = REAL.busyUntil(CLOUD.plusSeconds(200), busy, MACHINE.plusSeconds(2));

        assertThat(REAL.now(longer, MACHINE.plusSeconds(2))).isEqualTo(CLOUD.plusSeconds(40));
        assertThat(REAL.now(longer, MACHINE.plusSeconds(10))).isEqualTo(CLOUD.plusSeconds(200));
    }

    @Test
    void whatEndsEarlierChangesNothing() {
        assertThat(REAL.busyUntil(CLOUD.plusSeconds(50), busy, MACHINE.plusSeconds(1)))
                .isEqualTo(busy);
    }

    @Test
    void aMachineWhoseClockWasSetBackDoesNotTurnTimeBack() {
        assertThat(REAL.now(busy, MACHINE.minusSeconds(60))).isEqualTo(CLOUD);
    }

    @Test
    void waitingTakesAsLongAsTimeNeeds() {
        assertThat(REAL.wait(CLOUD.plusSeconds(40), busy, MACHINE)).isEqualTo(Duration.ofSeconds(2));
        assertThat(REAL.wait(CLOUD.plusSeconds(107), busy, MACHINE)).isEqualTo(Duration.ofSeconds(12));
        assertThat(REAL.wait(CLOUD.plusSeconds(7), idle, MACHINE)).isEqualTo(Duration.ofSeconds(7));
        assertThat(REAL.wait(CLOUD, busy, MACHINE)).isEqualTo(Duration.ZERO);
        assertThat(REAL.wait(CLOUD.minusSeconds(1), busy, MACHINE).isPositive()).isFalse();
    }

    @Test
    void aVirtualCloudCanGoOnInRealTime() {
        var virtual = ClockReading.startingAt(CLOUD, null);

        assertThat(REAL.now(virtual, MACHINE)).isEqualTo(CLOUD);
        assertThat(REAL.now(virtual, CLOUD.plusSeconds(9))).isEqualTo(CLOUD.plusSeconds(9));
    }
}
