package dev.astra.domain.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One /18 of a network.
 *
 * @param zone the availability zone it belongs to, or null for the spare quarter
 * @param subnets its four /20, in address order; empty for the spare quarter
 */
public record ZonePlan(@Nullable String zone, Ipv4Block block, List<SubnetPlan> subnets) {
    public ZonePlan {
        subnets = List.copyOf(subnets);
    }

    public boolean spare() {
        return zone == null;
    }

    /** The first subnet of the role. */
    public Ipv4Block subnet(SubnetRole role) {
        return subnets.stream()
                .filter(subnet -> subnet.role() == role)
                .map(SubnetPlan::block)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + role + " subnet in " + block));
    }

    /** Every block of the role, in address order. */
    public List<Ipv4Block> blocks(SubnetRole role) {
        return subnets.stream()
                .filter(subnet -> subnet.role() == role)
                .map(SubnetPlan::block)
                .toList();
    }
}
