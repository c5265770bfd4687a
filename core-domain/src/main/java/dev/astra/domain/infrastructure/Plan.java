package dev.astra.domain.infrastructure;

import java.util.List;

/** What applying a stack would change, in the order of the resources' addresses. */
public record Plan(StackPath stack, List<ResourceChange> changes) {
    public Plan {
        changes = List.copyOf(changes);
    }

    public boolean empty() {
        return changes.isEmpty();
    }

    public long count(ChangeAction action) {
        return changes.stream().filter(change -> change.action() == action).count();
    }
}
