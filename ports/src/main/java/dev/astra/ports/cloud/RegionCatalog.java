package dev.astra.ports.cloud;

import dev.astra.domain.account.Region;
import java.util.List;

/** The places a cloud can be used in. */
public interface RegionCatalog {

    /**
     * The availability zones of a region that a new network can use, in the provider's order.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when there is no such region
     */
    List<String> zones(Region region);
}
