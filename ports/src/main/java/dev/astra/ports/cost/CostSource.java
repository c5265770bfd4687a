package dev.astra.ports.cost;

import dev.astra.domain.cost.CostQuery;
import dev.astra.domain.cost.Estimate;

/**
 * Knows the list prices of what a cloud makes for stacks. Nothing outside is asked, so this works before there are an
 * organization, credentials or a network.
 */
public interface CostSource {

    /**
     * What the stacks cost a month. There is an item for everything that is made, also for what costs nothing, and the
     * items are in the order of the stacks.
     *
     * <p>A price that is not known, in a region for example that no figure is known for, is an
     * {@link dev.astra.domain.cost.Charge.Unknown} item; it is neither guessed nor an error. The same query always has the
     * same answer.
     */
    Estimate estimate(CostQuery query);
}
