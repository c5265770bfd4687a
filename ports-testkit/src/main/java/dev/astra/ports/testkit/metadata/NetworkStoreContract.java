package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.network.Ipv4Block;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.Together.Outcome;
import org.junit.jupiter.api.Test;

/** What every {@link dev.astra.ports.metadata.NetworkStore} keeps to. */
@Floor(8)
public abstract class NetworkStoreContract extends StoreContract {

    private static NetworkAllocation allocation(String environment, String region, String block) {
        return new NetworkAllocation(new AccountName(environment), new Region(region), Ipv4Block.parse(block));
    }

    @Test
    void nothingIsHandedOutAtFirst() {
        assertThat(store().networks().plan().allocations()).isEmpty();
    }

    @Test
    void anAllocationIsPartOfThePlan() {
        var staging = allocation("staging", "us-east-2", "10.176.0.0/16");

        store().networks().save(staging);

        assertThat(other().networks().plan().find(staging.environment(), staging.region()))
                .contains(staging);
    }

    @Test
    void everyAllocationIsPartOfThePlan() {
        var ohio = allocation("staging", "us-east-2", "10.176.0.0/16");
        var ireland = allocation("staging", "eu-west-1", "10.177.0.0/16");
        var production = allocation("production", "us-east-2", "10.160.0.0/16");
        store().networks().save(ireland);
        store().networks().save(ohio);
        other().networks().save(production);

        assertThat(store().networks().plan().allocations()).containsExactly(production, ohio, ireland);
    }

    @Test
    void savingAgainChangesNothing() {
        var staging = allocation("staging", "us-east-2", "10.176.0.0/16");
        store().networks().save(staging);

        other().networks().save(staging);

        assertThat(store().networks().plan().allocations()).containsExactly(staging);
    }

    @Test
    void theSameBlockForSomebodyElseIsAConflict() {
        var staging = allocation("staging", "us-east-2", "10.176.0.0/16");
        store().networks().save(staging);

        Failing.with(
                ErrorCategory.CONFLICT,
                () -> other().networks().save(allocation("production", "us-east-2", "10.176.0.0/16")));

        assertThat(store().networks().plan().allocations()).containsExactly(staging);
    }

    @Test
    void blocksThatOverlapAreAConflict() {
        store().networks().save(allocation("staging", "us-east-2", "10.176.0.0/16"));

        Failing.with(
                ErrorCategory.CONFLICT,
                () -> store().networks().save(allocation("wide", "us-east-2", "10.176.0.0/12")));
        Failing.with(
                ErrorCategory.CONFLICT,
                () -> store().networks().save(allocation("narrow", "us-east-2", "10.176.255.0/24")));
    }

    @Test
    void neighboursDoNotOverlap() {
        store().networks().save(allocation("staging", "us-east-2", "10.176.0.0/16"));
        store().networks().save(allocation("before", "us-east-2", "10.175.0.0/16"));
        store().networks().save(allocation("after", "us-east-2", "10.177.0.0/16"));

        assertThat(store().networks().plan().allocations()).hasSize(3);
    }

    @Test
    void ofTwoThatTakeTheSameBlockAtOnceOneSucceeds() {
        var plan = store().networks().plan();
        var region = new Region("us-east-2");

        for (int round = 0; round < 10; round++) {
            var block = plan.free().getFirst().split(16).get(round);
            var outcomes = Together.attempt(2, number -> {
                var networks = (number == 0 ? store() : other()).networks();
                networks.save(new NetworkAllocation(new AccountName("racer-" + number), region, block));
                return number;
            });
            assertThat(outcomes).filteredOn(Outcome.Returned.class::isInstance).hasSize(1);
        }
    }
}
