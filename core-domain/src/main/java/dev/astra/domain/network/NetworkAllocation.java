package dev.astra.domain.network;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;

/** The /16 that belongs to one environment in one region. */
public record NetworkAllocation(AccountName environment, Region region, Ipv4Block block)
        implements Comparable<NetworkAllocation> {
    @Override
    public int compareTo(NetworkAllocation other) {
        return block.compareTo(other.block);
    }
}
