package dev.astra.cli.service;

import dev.astra.cli.console.HumanTime;
import dev.astra.domain.service.DeploymentEstimate;

/** How long a deployment is likely to take. */
final class EstimateText {
    private EstimateText() {}

    /** The estimate in JSON, in seconds. */
    record EstimateJson(long secondsToHealth, long secondsToEnd, long secondsAtMost, long secondsToFailure) {
        static EstimateJson of(DeploymentEstimate estimate) {
            return new EstimateJson(
                    estimate.toHealth().toSeconds(),
                    estimate.toEnd().toSeconds(),
                    estimate.longest().toSeconds(),
                    estimate.toFailure().toSeconds());
        }
    }

    static String line(DeploymentEstimate estimate) {
        if (estimate.toEnd().isZero()) {
            return "Takes a moment: no task shall run.\n";
        }
        return "Takes about %s, at most %s when old tasks are slow to stop; a failure shows after about %s.\n"
                .formatted(
                        HumanTime.length(estimate.toEnd()),
                        HumanTime.length(estimate.longest()),
                        HumanTime.length(estimate.toFailure()));
    }
}
