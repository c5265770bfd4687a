package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.operation.Lease;
import dev.astra.ports.metadata.Leases;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Leases} keeps to. A lease is held before its end and free from its end on. */
@Floor(12)
public abstract class LeasesContract extends StoreContract {
    private static final String NAME = "service staging/testbed";
    private static final String JANE = "jane@laptop (4711)";
    private static final String JOHN = "john@build-7 (12)";

    private Leases leases() {
        return store().leases();
    }

    @Test
    void aFreeLeaseIsTaken() {
        assertThat(leases().acquire(NAME, JANE, NOW)).isEmpty();
    }

    @Test
    void aHeldLeaseTellsWhoHasItAndHowLong() {
        leases().acquire(NAME, JANE, NOW);

        assertThat(other().leases().acquire(NAME, JOHN, NOW.plusSeconds(1)))
                .contains(new Lease(NAME, JANE, NOW.plus(Lease.LENGTH)));
    }

    @Test
    void beingRefusedDoesNotPutTheEndOff() {
        leases().acquire(NAME, JANE, NOW);
        leases().acquire(NAME, JOHN, NOW.plusSeconds(12));

        assertThat(leases().acquire(NAME, JOHN, NOW.plus(Lease.LENGTH))).isEmpty();
    }

    @Test
    void aLeaseIsHeldToItsLastMillisecondAndNoLonger() {
        leases().acquire(NAME, JANE, NOW);

        assertThat(leases().acquire(NAME, JOHN, NOW.plus(Lease.LENGTH).minusMillis(1)))
                .isPresent();
        assertThat(leases().acquire(NAME, JOHN, NOW.plus(Lease.LENGTH))).isEmpty();
    }

    @Test
    void renewingPutsTheEndOff() {
        leases().acquire(NAME, JANE, NOW);

        assertThat(leases().acquire(NAME, JANE, NOW.plus(Lease.RENEWAL))).isEmpty();

        var end = NOW.plus(Lease.RENEWAL).plus(Lease.LENGTH);
        assertThat(leases().acquire(NAME, JOHN, NOW.plus(Lease.LENGTH))).contains(new Lease(NAME, JANE, end));
        assertThat(leases().acquire(NAME, JOHN, end)).isEmpty();
    }

    @Test
    void aLeaseRenewedInTimeIsHeldForever() {
        for (var now = NOW; now.isBefore(NOW.plusSeconds(120)); now = now.plus(Lease.RENEWAL)) {
            assertThat(leases().acquire(NAME, JANE, now)).isEmpty();
            assertThat(other().leases().acquire(NAME, JOHN, now.plusSeconds(3))).isPresent();
        }
    }

    @Test
    void whoeverTookAnEndedLeaseOverHasIt() {
        leases().acquire(NAME, JANE, NOW);
        var later = NOW.plus(Lease.LENGTH);
        other().leases().acquire(NAME, JOHN, later);

        assertThat(leases().acquire(NAME, JANE, later.plusSeconds(1)))
                .contains(new Lease(NAME, JOHN, later.plus(Lease.LENGTH)));
    }

    @Test
    void aReleasedLeaseIsFreeAtOnce() {
        leases().acquire(NAME, JANE, NOW);
        leases().release(NAME, JANE);

        assertThat(other().leases().acquire(NAME, JOHN, NOW.plusMillis(1))).isEmpty();
    }

    @Test
    void onlyTheHolderReleases() {
        leases().acquire(NAME, JANE, NOW);

        other().leases().release(NAME, JOHN);
        leases().release("nobody has this", JANE);

        assertThat(leases().acquire(NAME, JOHN, NOW.plusSeconds(1))).isPresent();
    }

    @Test
    void releasingALostLeaseLeavesTheNewHolderAlone() {
        leases().acquire(NAME, JANE, NOW);
        other().leases().acquire(NAME, JOHN, NOW.plus(Lease.LENGTH));

        leases().release(NAME, JANE);

        assertThat(leases().acquire(NAME, JANE, NOW.plus(Lease.LENGTH))).isPresent();
    }

    @Test
    void leasesOfDifferentNamesAreIndependent() {
        for (var name : List.of("", "a", "A", "a ", "%", "ä € 'x'", "x".repeat(200))) {
            assertThat(leases().acquire(name, JANE, NOW)).isEmpty();
        }
        assertThat(leases().acquire("b", JOHN, NOW)).isEmpty();
    }

    @Test
    void ofThoseWhoRaceForALeaseOneGetsIt() {
        for (int round = 0; round < 20; round++) {
            var name = "round " + round;
            var refusals = Together.run(
                    4, number -> (number % 2 == 0 ? store() : other()).leases().acquire(name, "holder " + number, NOW));
            assertThat(refusals).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(refusals.stream()
                            .flatMap(Optional::stream)
                            .map(Lease::holder)
                            .distinct())
                    .hasSize(1);
        }
    }
}
