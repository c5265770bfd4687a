package dev.astra.aws.service;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.DeploymentState;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Service;

/** The deployments that ECS lists with a service: the one that counts, and those whose tasks it still replaces. */
final class Deployments {
    private static final String PRIMARY = "PRIMARY";

    private Deployments() {}

    /** The deployment that new tasks are started for. */
    static software.amazon.awssdk.services.ecs.model.Deployment primary(Service service) {
        return service.deployments().stream()
                .filter(Deployments::primary)
                .findFirst()
                .orElseThrow(() -> Failure.of(
                                CoreError.UNSUPPORTED,
                                "The service '" + service.serviceName() + "' cannot be rolled out",
                                "its deployments are controlled by something other than ECS")
                        .exception());
    }

    static Deployment current(Service service, software.amazon.awssdk.services.ecs.model.Deployment deployment) {
        var state = state(deployment);
        return new Deployment(
                new DeploymentId(deployment.id()),
                EcsServices.revision(deployment.taskDefinition()),
                state,
                Optional.ofNullable(deployment.rolloutStateReason()).orElseGet(state::word),
                primary(deployment) ? service.desiredCount() : deployment.desiredCount(),
                deployment.runningCount(),
                Optional.ofNullable(deployment.failedTasks()).orElse(0),
                deployment.createdAt());
    }

    /** A deployment that is not the primary one and was never completed has been overtaken. */
    private static DeploymentState state(software.amazon.awssdk.services.ecs.model.Deployment deployment) {
        return switch (deployment.rolloutState()) {
            case COMPLETED -> DeploymentState.COMPLETED;
            case FAILED -> DeploymentState.FAILED;
            case IN_PROGRESS, UNKNOWN_TO_SDK_VERSION -> unfinished(deployment);
            case null -> unfinished(deployment);
        };
    }

    private static DeploymentState unfinished(software.amazon.awssdk.services.ecs.model.Deployment deployment) {
        return primary(deployment) ? DeploymentState.IN_PROGRESS : DeploymentState.SUPERSEDED;
    }

    private static boolean primary(software.amazon.awssdk.services.ecs.model.Deployment deployment) {
        return PRIMARY.equals(deployment.status());
    }
}
