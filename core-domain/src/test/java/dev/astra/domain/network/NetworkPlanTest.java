package dev.astra.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NetworkPlanTest {
    private static final NetworkPlan PLAN =
            NetworkPlan.divide(Ipv4Block.parse("10.160.0.0/16"), List.of("us-east-2a", "us-east-2b", "us-east-2c"));

    @Test
    void threeZonesGetAQuarterEachAndTheFourthIsSpare() {
        assertThat(PLAN.zones())
                .extracting(ZonePlan::zone)
                .containsExactly("us-east-2a", "us-east-2b", "us-east-2c", null);
        assertThat(PLAN.zones())
                .extracting(zone -> zone.block().toString())
                .containsExactly("10.160.0.0/18", "10.160.64.0/18", "10.160.128.0/18", "10.160.192.0/18");
    }

    @Test
    void aZoneHasAPublicAPrivateAndTwoSpareSubnets() {
        var zone = PLAN.usedZones().get(1);

        assertThat(zone.subnet(SubnetRole.PUBLIC)).hasToString("10.160.64.0/20");
        assertThat(zone.subnet(SubnetRole.PRIVATE)).hasToString("10.160.80.0/20");
        assertThat(zone.blocks(SubnetRole.SPARE))
                .extracting(Ipv4Block::toString)
                .containsExactly("10.160.96.0/20", "10.160.112.0/20");
    }

    @Test
    void aRegionWithTwoZonesLeavesTheThirdQuarterSpareToo() {
        var plan = NetworkPlan.divide(Ipv4Block.parse("10.160.0.0/16"), List.of("us-west-1a", "us-west-1c"));

        assertThat(plan.usedZones()).hasSize(2);
        assertThat(plan.zones()).filteredOn(ZonePlan::spare).hasSize(2);
    }
}
