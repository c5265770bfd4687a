package dev.astra.ports.network;

import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.Permit;
import java.time.Instant;
import java.util.List;

/**
 * Lets people into the network of one environment for a time. Nobody has more than one permit. What has been opened is
 * closed at its time by the cloud itself: no program of ours has to run for that, and a caller that is killed at any
 * moment leaves nothing open for longer than its permit says.
 */
public interface NetworkAccess {

    /**
     * Lets the permit's owner in, in place of whatever let that owner in before. The way is never open before its
     * closing is arranged. Of two permits for one owner that are given at once, the same one remains for both.
     *
     * @return the blocks of the owner's earlier permits, which are gone unless the new permit names them again
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when the environment has no network that can be opened;
     *     CONFLICT when another permit, given at the same moment, has taken this one's place
     */
    List<AddressBlock> permit(Permit permit);

    /**
     * Shuts out whoever has a permit. Others who come from the same address keep theirs.
     *
     * @return the blocks that were open to the owner; empty when there were none
     */
    List<AddressBlock> revoke(String owner);

    /** The permits that are open, by owner. One that has just expired may still be among them until it is swept. */
    List<Permit> list();

    /**
     * Closes what is open beyond its time, should the cloud have failed to.
     *
     * @return the permits that were closed by this
     */
    List<Permit> sweep(Instant now);
}
