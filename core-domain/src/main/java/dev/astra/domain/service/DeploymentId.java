package dev.astra.domain.service;

/** The provider's name of one deployment, for example {@code ecs-svc/3433129490090043241}. */
public record DeploymentId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
