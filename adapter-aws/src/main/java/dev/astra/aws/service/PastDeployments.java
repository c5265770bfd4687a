package dev.astra.aws.service;

import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.DeploymentState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentRollbackMonitorsStatus;
import software.amazon.awssdk.services.ecs.model.ServiceRevisionSummary;

/** What ECS remembers of a deployment, in the house's words. */
final class PastDeployments {
    private PastDeployments() {}

    /**
     * The deployment of a record.
     *
     * @param next the record of the deployment after it
     */
    static Deployment deployment(
            DeploymentId id, ServiceDeployment record, String definition, @Nullable ServiceDeploymentBrief next) {
        var state = state(record, next);
        var target = Optional.ofNullable(record.targetServiceRevision());
        return new Deployment(
                id,
                EcsServices.revision(definition),
                state,
                Optional.ofNullable(record.statusReason()).orElseGet(state::word),
                target.map(ServiceRevisionSummary::requestedTaskCount).orElse(0),
                target.map(ServiceRevisionSummary::runningTaskCount).orElse(0),
                Optional.ofNullable(record.deploymentCircuitBreaker())
                        .map(ServiceDeploymentCircuitBreaker::failureCount)
                        .orElse(0),
                record.createdAt());
    }

    private static DeploymentState state(ServiceDeployment record, @Nullable ServiceDeploymentBrief next) {
        return switch (record.status()) {
            case PENDING, IN_PROGRESS, STOP_REQUESTED, UNKNOWN_TO_SDK_VERSION -> DeploymentState.IN_PROGRESS;
            case SUCCESSFUL -> DeploymentState.COMPLETED;
            case STOPPED -> overtaken(record, next) ? DeploymentState.SUPERSEDED : DeploymentState.FAILED;
            case ROLLBACK_REQUESTED, ROLLBACK_IN_PROGRESS, ROLLBACK_SUCCESSFUL, ROLLBACK_FAILED ->
                DeploymentState.FAILED;
        };
    }

    /** ECS also stops a deployment that fails with nothing to go back to, and one that a person stops. */
    private static boolean overtaken(ServiceDeployment record, @Nullable ServiceDeploymentBrief next) {
        return next != null
                && record.finishedAt() != null
                && !next.createdAt().isAfter(record.finishedAt())
                && !circuitBroken(record);
    }

    private static boolean circuitBroken(ServiceDeployment record) {
        return record.deploymentCircuitBreaker() != null
                && record.deploymentCircuitBreaker().status() == ServiceDeploymentRollbackMonitorsStatus.TRIGGERED;
    }
}
