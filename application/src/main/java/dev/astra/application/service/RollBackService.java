package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.identity.Access;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.service.ServiceRuntime;
import org.jspecify.annotations.Nullable;

/** Starts restoring an earlier release: all of it, as a release of its own. */
public final class RollBackService implements UseCase<RollBackService.Command, RollBackService.Result> {
    private final MetadataStore store;
    private final ServiceLookup services;
    private final RollbackPreparation preparation;
    private final ReleaseStart releases;
    private final ServiceLease lease;

    public RollBackService(
            MetadataStore store,
            ServiceLookup services,
            RollbackPreparation preparation,
            ReleaseStart releases,
            ServiceLease lease) {
        this.store = store;
        this.services = services;
        this.preparation = preparation;
        this.releases = releases;
        this.lease = lease;
    }

    /**
     * The rollback to start.
     *
     * @param to the number of the release, or null for the one before what runs
     * @param force takes the place of a deployment under way, and restores also what runs already
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            @Nullable Integer to,
            boolean force,
            ProgressListener listener) {}

    /**
     * What came of it.
     *
     * @param deployment the deployment that runs now, or null when the release runs already
     */
    public record Result(
            PreparedRollback rollback, @Nullable Deployment deployment) {}

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return Effect.change("service.rollback", command.environment(), command.service());
    }

    @Override
    public Result execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        return lease.changing(
                command.environment(), command.service(), command.force(), () -> rollBack(command, location));
    }

    private Result rollBack(Command command, Location location) {
        ServiceReleases past = releases.releases(location, command.service());
        past.settle();
        past.mend();
        PreparedRollback prepared = preparation.prepare(location, command.service(), command.to());
        if (!command.force()) {
            UnderWay.refuse(prepared.running(), past);
            if (prepared.changes().isEmpty()) {
                return new Result(prepared, null);
            }
        }
        return new Result(prepared, start(command, location, past.runtime(), prepared));
    }

    private Deployment start(Command command, Location location, ServiceRuntime runtime, PreparedRollback prepared) {
        var target = prepared.target();
        var operation = JournaledOperation.open(
                store.journal(),
                Timekeeper.system(),
                command.listener(),
                new OperationKey("service rollback", command.environment() + "/" + command.service()));
        RevisionId revision = operation.always(
                "find revision", () -> revision(runtime, command.service(), target), RevisionId::value);
        var draft = new ReleaseStart.Draft(
                revision, target.content(), target.images(), target.manifestDigest(), target.number());
        Deployment deployment = releases.start(location, command.service(), draft, operation);
        operation.close();
        return deployment;
    }

    /** The release knows all that its revision said, so one that somebody has withdrawn is registered anew. */
    private static RevisionId revision(ServiceRuntime runtime, ServiceName service, Release target) {
        var wanted = target.content().specification();
        boolean usable = runtime.available(target.revision())
                && runtime.specification(target.revision()).equals(wanted);
        return usable ? target.revision() : runtime.register(service, wanted);
    }
}
