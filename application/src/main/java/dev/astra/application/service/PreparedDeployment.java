package dev.astra.application.service;

import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.verification.CheckResult;
import dev.astra.domain.value.ValueChange;
import java.util.List;
import java.util.Optional;

/**
 * A deployment that could begin.
 *
 * @param running what runs now
 * @param wanted what the manifest describes
 * @param changes the difference between the two
 * @param unchecked what could not be checked because the caller may not ask
 */
public record PreparedDeployment(
        RunningService running, TaskSpec wanted, List<ValueChange> changes, List<CheckResult> unchecked) {
    public PreparedDeployment {
        changes = List.copyOf(changes);
        unchecked = List.copyOf(unchecked);
    }

    /** The deployment that is under way, if there is one. */
    public Optional<Deployment> underWay() {
        return running.deployments().stream()
                .filter(deployment -> deployment.state() == DeploymentState.IN_PROGRESS)
                .findFirst();
    }
}
