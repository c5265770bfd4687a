package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.operation.JournaledOperation;
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
import org.jspecify.annotations.Nullable;

/** Starts replacing what a service runs by what its manifest describes. */
public final class DeployService implements UseCase<DeployService.Command, DeployService.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final ServiceLookup services;
    private final DeploymentPreparation preparation;
    private final ReleaseStart releases;
    private final ServiceLease lease;

    public DeployService(
            CloudAccess clouds,
            MetadataStore store,
            ServiceLookup services,
            DeploymentPreparation preparation,
            ReleaseStart releases,
            ServiceLease lease) {
        this.clouds = clouds;
        this.store = store;
        this.services = services;
        this.preparation = preparation;
        this.releases = releases;
        this.lease = lease;
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
        return lease.changing(
                command.environment(), command.service(), command.force(), () -> deploy(command, found.location()));
    }

    private Result deploy(Command command, Location location) {
        ServiceReleases past = releases.releases(location, command.service());
        past.settle();
        past.mend();
        PreparedDeployment prepared = preparation.prepare(command.service(), location, command.manifest());
        refuseChangedMeanwhile(command, prepared);
        if (prepared.changes().isEmpty() && !command.force()) {
            return new Result(prepared.underWay().orElse(null), List.of());
        }
        if (!command.force()) {
            UnderWay.refuse(prepared.running(), past);
        }
        releases.recordFirst(location, command.service(), prepared);
        return new Result(start(command, location, prepared), prepared.changes());
    }

    private Deployment start(Command command, Location location, PreparedDeployment prepared) {
        ServiceRuntime runtime = clouds.cloud().services(location);
        var operation = JournaledOperation.open(
                store.journal(),
                Timekeeper.system(),
                command.listener(),
                new OperationKey("service deploy", command.environment() + "/" + command.service()));
        RevisionId revision = operation.always(
                "register revision",
                () -> runtime.register(command.service(), prepared.wanted().specification()),
                RevisionId::value);
        var draft = new ReleaseStart.Draft(
                revision,
                prepared.wanted(),
                prepared.images(),
                command.manifest().digest(),
                null);
        Deployment deployment = releases.start(location, command.service(), draft, operation);
        operation.close();
        return deployment;
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
}
