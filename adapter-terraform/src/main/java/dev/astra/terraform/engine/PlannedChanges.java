package dev.astra.terraform.engine;

import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.ResourceChange;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Gathers what a plan holds. */
final class PlannedChanges implements Consumer<TerraformMessage> {
    private final SortedMap<String, ResourceChange> byAddress = new TreeMap<>();

    @Override
    public void accept(TerraformMessage message) {
        if (message instanceof TerraformMessage.PlannedChange(var address, var type, var action)) {
            byAddress.put(address, new ResourceChange(address, type, action));
        }
    }

    /** All of it, in the order of the addresses. */
    List<ResourceChange> all() {
        return List.copyOf(byAddress.values());
    }

    boolean replaces(String address) {
        ResourceChange change = byAddress.get(address);
        return change != null && change.action() == ChangeAction.REPLACE;
    }

    /** How many resources are changed; those that are only taken into the state are not. */
    int ofResources() {
        return (int) byAddress.values().stream()
                .filter(change -> change.action() != ChangeAction.IMPORT)
                .count();
    }
}
