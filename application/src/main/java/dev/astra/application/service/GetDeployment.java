package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.ServiceName;

/** One deployment, under way or over, as long as the cloud remembers it. */
public final class GetDeployment implements UseCase<GetDeployment.Command, Deployment> {
    private final CloudAccess clouds;
    private final ServiceLookup services;

    public GetDeployment(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /** The deployment to show. */
    public record Command(AccountName environment, ServiceName service, DeploymentId deployment) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Deployment execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        return clouds.cloud().services(location).deployment(command.service(), command.deployment());
    }
}
