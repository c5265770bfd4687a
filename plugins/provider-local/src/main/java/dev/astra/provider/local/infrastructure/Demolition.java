package dev.astra.provider.local.infrastructure;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.provider.local.service.Services;
import dev.astra.provider.local.state.Draft;

/** What is gone once all resources of a stack are. */
final class Demolition {
    private Demolition() {}

    /** Refuses a stack that others stand on. */
    static void require(Stack stack) {
        if (!(stack instanceof Stack.ServiceStack)) {
            throw Failure.of(
                            CoreError.UNSUPPORTED,
                            "The stack " + stack.path() + " was not deleted",
                            "the embedded cloud deletes stacks of services only")
                    .exception();
        }
    }

    static void settle(Draft draft, Stack stack) {
        if (stack instanceof Stack.ServiceStack service) {
            Services.remove(draft, service.location(), service.service());
        }
        String path = stack.path().toString();
        draft.replaceAll(
                StackRow.TABLE,
                draft.all(StackRow.TABLE).stream()
                        .filter(row -> !row.path().equals(path))
                        .toList());
    }
}
