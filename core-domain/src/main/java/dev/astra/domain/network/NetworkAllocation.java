package dev.astra.domain.network;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import java.util.List;

/**
 * The /16 that belongs to one environment in one region.
 *
 * @param zones the availability zones it is divided over, in order; they never change once a network is made
 */
public record NetworkAllocation(AccountName environment, Region region, Ipv4Block block, List<String> zones)
        implements Comparable<NetworkAllocation> {
    public NetworkAllocation {
        zones = List.copyOf(zones);
    }

    public NetworkPlan plan() {
        return NetworkPlan.divide(block, zones);
    }

    @Override
    public int compareTo(NetworkAllocation other) {
        return block.compareTo(other.block);
    }
}
