package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Access;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.value.ValueChange;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.service.ServiceRuntime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts replacing what a service runs by what its manifest describes. */
public final class DeployService implements UseCase<DeployService.Command, DeployService.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final ServiceLookup services;
    private final DeploymentPreparation preparation;
    private final LeaseKeeper leases;

    public DeployService(
            CloudAccess clouds,
            MetadataStore store,
            ServiceLookup services,
            DeploymentPreparation preparation,
            LeaseKeeper leases) {
        this.clouds = clouds;
        this.store = store;
        this.services = services;
        this.preparation = preparation;
        this.leases = leases;
    }

    /**
     * The deployment to start.
     *
     * @param approved the revision that ran when the changes were approved, or null when nobody was asked
     * @param force deploys also when nothing has changed, and takes the place of a deployment under way
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            ManifestSource manifest,
            @Nullable RevisionId approved,
            boolean force,
            ProgressListener listener) {}

    /**
     * What came of it.
     *
     * @param deployment the deployment that runs now, or null when there was nothing to deploy
     */
    public record Result(@Nullable Deployment deployment, List<ValueChange> changes) {
        public Result {
            changes = List.copyOf(changes);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return Effect.change("service.deploy", command.environment(), command.service());
    }

    @Override
    public Result execute(Command command) {
        var found = services.find(command.environment(), command.service());
        String subject = command.environment() + "/" + command.service();
        return leases.holding("deploy " + subject, () -> deploy(command, found.location(), subject));
    }

    private Result deploy(Command command, Location location, String subject) {
        PreparedDeployment prepared = preparation.prepare(command.service(), location, command.manifest());
        refuseChangedMeanwhile(command, prepared);
        if (prepared.changes().isEmpty() && !command.force()) {
            return new Result(prepared.underWay().orElse(null), List.of());
        }
        refuseUnderWay(command, prepared);
        ServiceRuntime runtime = clouds.cloud().services(location);
        var operation = JournaledOperation.open(
                store.journal(), Timekeeper.system(), command.listener(), new OperationKey("service deploy", subject));
        RevisionId revision = operation.always(
                "register revision", () -> runtime.register(command.service(), prepared.wanted()), RevisionId::value);
        Deployment deployment = operation.always(
                "start rollout",
                () -> runtime.rollOut(command.service(), revision),
                started -> started.id().value());
        operation.close();
        return new Result(deployment, prepared.changes());
    }

    private static void refuseChangedMeanwhile(Command command, PreparedDeployment prepared) {
        RevisionId approved = command.approved();
        if (approved != null && !approved.equals(prepared.running().revision())) {
            throw Failure.of(
                            CoreError.CHANGED_MEANWHILE,
                            "The deployment was not started",
                            "revision " + prepared.running().revision() + " has been deployed since you looked at "
                                    + approved)
                    .next("Run the command again and look at the changes anew.")
                    .exception();
        }
    }

    private static void refuseUnderWay(Command command, PreparedDeployment prepared) {
        Optional<Deployment> underWay = prepared.underWay();
        if (underWay.isPresent() && !command.force()) {
            throw Failure.of(
                            CoreError.DEPLOYMENT_RUNNING,
                            "The deployment was not started",
                            "deployment '" + underWay.get().id() + "' is still under way")
                    .next("Wait for it, or take its place with --force.")
                    .exception();
        }
    }
}
