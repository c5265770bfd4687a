package dev.astra.provider.local.infrastructure;

import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.ResourceChange;
import dev.astra.domain.infrastructure.Stack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One change on the way from what there is to what a stack says. */
record Step(String address, ChangeAction action, int wave, int seconds, String configuration) {
    private static final int LAST = Integer.MAX_VALUE;
    private static final int SECONDS_TO_DELETE = 5;
    private static final int SECONDS_TO_UPDATE = 2;

    /** The changes the stack still needs. */
    static List<Step> missing(Stack stack, StackRow row) {
        var steps = new ArrayList<Step>();
        var superfluous = new HashSet<>(row.resources().keySet());
        for (var resource : Blueprint.of(stack)) {
            superfluous.remove(resource.address());
            String present = row.resources().get(resource.address());
            if (present == null) {
                var action = resource.present() ? ChangeAction.IMPORT : ChangeAction.CREATE;
                steps.add(of(resource, action, resource.seconds()));
            } else if (!present.equals(resource.configuration())) {
                steps.add(of(resource, ChangeAction.UPDATE, SECONDS_TO_UPDATE));
            }
        }
        superfluous.stream()
                .sorted()
                .forEach(address -> steps.add(new Step(address, ChangeAction.DELETE, LAST, SECONDS_TO_DELETE, "")));
        return steps;
    }

    /** The deletion of every resource but those of the kept types. */
    static List<Step> deleting(StackRow row, Set<String> kept) {
        return row.resources().keySet().stream()
                .filter(address -> !kept.contains(Resource.type(address)))
                .sorted()
                .map(address -> new Step(address, ChangeAction.DELETE, LAST, SECONDS_TO_DELETE, ""))
                .toList();
    }

    private static Step of(Resource resource, ChangeAction action, int seconds) {
        return new Step(resource.address(), action, resource.wave(), seconds, resource.configuration());
    }

    /** Whether the resource is there afterwards. */
    boolean wanted() {
        return action != ChangeAction.DELETE;
    }

    ResourceChange change() {
        return new ResourceChange(address, Resource.type(address), action);
    }
}
