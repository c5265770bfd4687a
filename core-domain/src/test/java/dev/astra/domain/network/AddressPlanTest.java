package dev.astra.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.AstraException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressPlanTest {
    private static final AccountName PRODUCTION = new AccountName("production");
    private static final List<String> ZONES = List.of("a", "b", "c");
    private static final Region OHIO = new Region("us-east-2");
    private static final Region IRELAND = new Region("eu-west-1");

    @Test
    void theUsualEnvironmentsHaveFixedPlaces() {
        var plan = AddressPlan.empty();

        assertThat(plan.allocate(PRODUCTION, OHIO, ZONES).block().shortName()).isEqualTo("10.160");
        assertThat(plan.allocate(new AccountName("staging"), OHIO, ZONES)
                        .block()
                        .shortName())
                .isEqualTo("10.176");
        assertThat(plan.allocate(new AccountName("development"), OHIO, ZONES)
                        .block()
                        .shortName())
                .isEqualTo("10.192");
    }

    @Test
    void aFurtherRegionLiesBesideTheFirst() {
        var plan = AddressPlan.empty();
        plan = plan.with(plan.allocate(PRODUCTION, OHIO, ZONES));

        assertThat(plan.allocate(PRODUCTION, IRELAND, ZONES).block().shortName())
                .isEqualTo("10.161");
    }

    @Test
    void aFurtherEnvironmentGetsAReservationOfItsOwn() {
        var plan = AddressPlan.empty();
        plan = plan.with(plan.allocate(new AccountName("sandbox-ada"), OHIO, ZONES));

        assertThat(plan.allocations())
                .extracting(one -> one.block().shortName())
                .containsExactly("10.208");
        assertThat(plan.allocate(new AccountName("sandbox-bob"), OHIO, ZONES)
                        .block()
                        .shortName())
                .isEqualTo("10.224");
    }

    @Test
    void askingAgainGivesTheSameBlock() {
        var first = AddressPlan.empty().allocate(PRODUCTION, OHIO, ZONES);
        var plan = AddressPlan.empty().with(first);

        assertThat(plan.allocate(PRODUCTION, OHIO, ZONES)).isEqualTo(first);
    }

    @Test
    void anOverlappingAllocationIsRefused() {
        var plan = AddressPlan.empty()
                .with(new NetworkAllocation(PRODUCTION, OHIO, Ipv4Block.parse("10.160.0.0/16"), ZONES));
        var clash = new NetworkAllocation(new AccountName("staging"), OHIO, Ipv4Block.parse("10.160.0.0/20"), ZONES);

        assertThatThrownBy(() -> plan.with(clash))
                .isInstanceOf(AstraException.class)
                .hasMessageContaining("overlaps 10.160.0.0/16 of production");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noTwoAllocationsEverOverlapWhateverIsAskedFor(long seed) {
        var random = new Random(seed);
        var plan = AddressPlan.empty();
        for (int i = 0; i < 200; i++) {
            var environment = new AccountName("env-" + random.nextInt(40));
            var region = new Region("region-" + random.nextInt(20));
            plan = plan.with(plan.allocate(environment, region, ZONES));
        }
        assertNoOverlap(plan);
        assertFreeAndUsedMakeTheWhole(plan);
    }

    @Test
    void allTwoHundredAndFiftySixNetworksCanBeHandedOutAndNoMore() {
        var plan = AddressPlan.empty();
        for (int i = 0; i < 256; i++) {
            plan = plan.with(plan.allocate(new AccountName("env-" + i), OHIO, ZONES));
        }
        assertNoOverlap(plan);
        assertThat(plan.free()).isEmpty();
        var full = plan;
        assertThatThrownBy(() -> full.allocate(new AccountName("one-more"), OHIO, ZONES))
                .hasMessageContaining("used up");
    }

    private static void assertNoOverlap(AddressPlan plan) {
        List<NetworkAllocation> sorted = plan.allocations();
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(sorted.get(i).block().overlaps(sorted.get(i - 1).block()))
                    .isFalse();
        }
    }

    private static void assertFreeAndUsedMakeTheWhole(AddressPlan plan) {
        long used =
                plan.allocations().stream().mapToLong(one -> one.block().size()).sum();
        long free = plan.free().stream().mapToLong(Ipv4Block::size).sum();
        assertThat(used + free).isEqualTo(Ipv4Block.PRIVATE_10.size());
    }
}
