package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.ServiceName;

/** What a deployment would change. */
public final class PreviewDeployment implements UseCase<PreviewDeployment.Command, PreparedDeployment> {
    private final ServiceLookup services;
    private final DeploymentPreparation preparation;

    public PreviewDeployment(ServiceLookup services, DeploymentPreparation preparation) {
        this.services = services;
        this.preparation = preparation;
    }

    /** The deployment that may follow. */
    public record Command(AccountName environment, ServiceName service, ManifestSource manifest) {}

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return Effect.none();
    }

    @Override
    public PreparedDeployment execute(Command command) {
        var found = services.find(command.environment(), command.service());
        return preparation.prepare(command.service(), found.location(), command.manifest());
    }
}
