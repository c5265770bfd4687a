package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes a service with everything that was made for it. Broken off, it goes on where it was. */
public final class DeleteService implements UseCase<DeleteService.Command, DeleteService.Result> {
    private static final int LEAST_DAYS = 7;
    private static final int MOST_DAYS = 30;

    private final CloudAccess clouds;
    private final MetadataStore store;
    private final ServiceLookup services;
    private final StackWorks stacks;
    private final RepositoryRoot repository;
    private final LeaseKeeper leases;
    private final ServiceLease lease;

    public DeleteService(
            CloudAccess clouds,
            MetadataStore store,
            ServiceLookup services,
            StackWorks stacks,
            RepositoryRoot repository,
            LeaseKeeper leases,
            ServiceLease lease) {
        this.clouds = clouds;
        this.store = store;
        this.services = services;
        this.stacks = stacks;
        this.repository = repository;
        this.leases = leases;
        this.lease = lease;
    }

    /**
     * The service to delete.
     *
     * @param withImages deletes its images too; otherwise a repository that holds some stays
     * @param recoveryDays for how long its secrets can be restored
     * @param dryRun looks at everything and changes nothing
     * @param terraformRoot the repository it is written in, or null for the one in the settings
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            boolean withImages,
            int recoveryDays,
            boolean dryRun,
            @Nullable Path terraformRoot,
            ProgressListener listener) {}

    /**
     * What goes, or is gone.
     *
     * @param plan the resources
     * @param schedules the names of its scheduled jobs
     * @param images how many images its repository holds
     * @param secrets the names of its secrets
     */
    public record Result(Plan plan, List<String> schedules, int images, List<String> secrets) {
        public Result {
            schedules = List.copyOf(schedules);
            secrets = List.copyOf(secrets);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun()
                ? Effect.none()
                : Effect.change("service.delete", command.environment(), command.service());
    }

    @Override
    public Result execute(Command command) {
        if (command.recoveryDays() < LEAST_DAYS || command.recoveryDays() > MOST_DAYS) {
            throw Failures.invalid(
                            "The service cannot be deleted",
                            "it must be possible to restore its secrets for 7 to 30 days, not for "
                                    + command.recoveryDays())
                    .next("Choose a number of days with --recovery-days.")
                    .exception();
        }
        var found = services.find(command.environment(), command.service());
        Path root = repository.resolve(command.terraformRoot());
        var stack = new ServiceStack(
                found.location(),
                command.service(),
                ServiceShape.standIn(found.service().exposure()));
        var remains = new ServiceRemains(clouds.cloud(), found.location(), command.service());
        if (command.dryRun()) {
            refuseUnderWay(remains);
            return survey(command, root, stack, remains);
        }
        String subject = command.environment() + "/" + command.service();
        return leases.holding(
                "service " + subject,
                () -> lease.changing(
                        command.environment(),
                        command.service(),
                        true,
                        () -> delete(command, root, stack, remains, subject)));
    }

    private Result survey(Command command, Path root, ServiceStack stack, ServiceRemains remains) {
        int images = remains.images();
        Plan plan = stacks.previewDestruction(root, stack, kept(command, images), command.listener());
        return new Result(plan, remains.schedules(), images, remains.secrets());
    }

    /** AWS does not delete a repository that holds images. */
    private static Set<String> kept(Command command, int images) {
        return command.withImages() || images == 0 ? Set.of() : ServiceRemains.REPOSITORY;
    }

    /** A service that runs no more cannot be in the midst of anything. */
    private static void refuseUnderWay(ServiceRemains remains) {
        Optional<RunningService> running = remains.running();
        running.ifPresent(service -> UnderWay.refuse(service, "The service was not deleted"));
    }

    private Result delete(Command command, Path root, ServiceStack stack, ServiceRemains remains, String subject) {
        var operation = JournaledOperation.open(
                store.journal(), Timekeeper.system(), command.listener(), new OperationKey("service delete", subject));
        if (!operation.resumed()) {
            try {
                refuseUnderWay(remains);
            } catch (AstraException e) {
                operation.close();
                throw e;
            }
        }
        Result result = survey(command, root, stack, remains);
        operation.always("remove schedules", remains::removeSchedules, count -> count + " schedules");
        if (command.withImages()) {
            operation.always("delete images", remains::deleteImages, count -> count + " images");
        }
        operation.step(
                "destroy infrastructure",
                () -> stacks.destroy(root, stack, kept(command, result.images()), command.listener()) + " resources");
        operation.always(
                "delete secrets", () -> remains.deleteSecrets(command.recoveryDays()), count -> count + " secrets");
        operation.always("remove code", () -> removeCode(root, stack), path -> path);
        // What is left of a run that is broken off here is a name, and deleting that once more finds nothing else.
        operation.close();
        store.releases().remove(command.environment(), command.service());
        store.services().remove(command.environment(), command.service());
        return result;
    }

    private String removeCode(Path root, ServiceStack stack) {
        stacks.removeCode(root, stack);
        return stack.path().toString();
    }
}
