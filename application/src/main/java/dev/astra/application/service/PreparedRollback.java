package dev.astra.application.service;

import dev.astra.domain.service.DeploymentEstimate;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.value.ValueChange;
import java.util.List;

/**
 * A rollback that could begin.
 *
 * @param running what runs now
 * @param target the release that would be restored
 * @param changes the difference between the two
 */
public record PreparedRollback(RunningService running, Release target, List<ValueChange> changes) {
    public PreparedRollback {
        changes = List.copyOf(changes);
    }

    /** How long it is likely to take. */
    public DeploymentEstimate estimate() {
        return DeploymentEstimate.of(target.content(), running.desired());
    }
}
