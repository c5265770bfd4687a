package dev.astra.application.service;

import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentEstimate;
import dev.astra.domain.service.ReleaseContent;
import dev.astra.domain.service.ReleasedImage;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.verification.CheckResult;
import dev.astra.domain.value.ValueChange;
import java.util.List;
import java.util.Optional;

/**
 * A deployment that could begin.
 *
 * @param running what runs now
 * @param current all that is in place now
 * @param wanted what the manifest describes, with images pinned
 * @param images the images of that, as the manifest names them
 * @param changes the difference between the two
 * @param unchecked what could not be checked because the caller may not ask
 */
public record PreparedDeployment(
        RunningService running,
        ReleaseContent current,
        ReleaseContent wanted,
        List<ReleasedImage> images,
        List<ValueChange> changes,
        List<CheckResult> unchecked) {
    public PreparedDeployment {
        images = List.copyOf(images);
        changes = List.copyOf(changes);
        unchecked = List.copyOf(unchecked);
    }

    /** The deployment that is under way, if there is one. */
    public Optional<Deployment> underWay() {
        return UnderWay.of(running);
    }

    /** How long it is likely to take. */
    public DeploymentEstimate estimate() {
        return DeploymentEstimate.of(wanted, running.desired());
    }
}
