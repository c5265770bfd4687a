package dev.astra.domain.cost;

import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import java.util.List;

/**
 * What is to be priced. What an organization has free of charge is counted over all the stacks together, in their order.
 *
 * @param running what is known of what services run; those without an entry run what their stack starts them with
 */
public record CostQuery(List<Stack> stacks, List<Running> running, Traffic traffic) {
    public CostQuery {
        stacks = List.copyOf(stacks);
        running = List.copyOf(running);
    }

    /** Stacks as they would be when they have just been made. */
    public static CostQuery of(List<? extends Stack> stacks) {
        return new CostQuery(List.copyOf(stacks), List.of(), Traffic.little());
    }

    /** What the service of the stack runs. */
    public Running running(ServiceStack stack) {
        return running.stream()
                .filter(known -> known.stack().equals(stack.path()))
                .findFirst()
                .orElseGet(() -> new Running.Known(stack.path(), Workload.of(stack.shape())));
    }
}
