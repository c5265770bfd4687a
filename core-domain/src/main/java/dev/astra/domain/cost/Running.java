package dev.astra.domain.cost;

import dev.astra.domain.infrastructure.StackPath;

/** What is known of what a service runs. */
public sealed interface Running {

    /** The stack of the service. */
    StackPath stack();

    /** It runs this. */
    record Known(StackPath stack, Workload workload) implements Running {}

    /** Nobody could tell, for this reason. */
    record Unread(StackPath stack, String reason) implements Running {}
}
