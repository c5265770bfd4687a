package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.dns.DelegationGate;
import dev.astra.application.failure.FailureDiagnosis;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.infrastructure.OutputName;
import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceAddress;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes everything a new service needs, with a stand-in running in it. */
public final class CreateService implements UseCase<CreateService.Command, CreateService.Result> {
    private static final Duration STAND_IN_LIMIT = Duration.ofMinutes(10);

    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;
    private final RepositoryRoot repository;
    private final LeaseKeeper leases;
    private final DelegationGate delegation;

    public CreateService(
            CloudAccess clouds,
            MetadataStore store,
            StackWorks stacks,
            RepositoryRoot repository,
            LeaseKeeper leases,
            DelegationGate delegation) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
        this.repository = repository;
        this.leases = leases;
        this.delegation = delegation;
    }

    /**
     * The service to make.
     *
     * @param terraformRoot the repository to write it into, or null for the one in the settings
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            Exposure exposure,
            @Nullable Path terraformRoot,
            ProgressListener listener) {}

    /**
     * The service that was made.
     *
     * @param files the files of the Terraform repository that were written
     * @param changes how many resources were made
     */
    public record Result(Service service, List<String> files, int changes) {
        public Result {
            files = List.copyOf(files);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return Effect.change("service.create", command.environment(), command.service());
    }

    @Override
    public Result execute(Command command) {
        Location location = clouds.environment(command.environment());
        Path root = repository.resolve(command.terraformRoot());
        String subject = command.environment() + "/" + command.service();
        return leases.holding("service " + subject, () -> {
            var operation = JournaledOperation.open(
                    store.journal(),
                    Timekeeper.system(),
                    command.listener(),
                    new OperationKey("service create", subject));
            refuseExisting(command, operation);
            return create(command, location, root, operation);
        });
    }

    /** A service that is there is no obstacle when it comes from this very command, broken off. */
    private void refuseExisting(Command command, JournaledOperation operation) {
        store.services()
                .find(command.environment(), command.service())
                .filter(service -> !operation.resumed() || service.exposure() != command.exposure())
                .ifPresent(service -> {
                    if (!operation.resumed()) {
                        operation.close();
                    }
                    throw Failures.alreadyExists(
                                    "Service",
                                    service.name().value(),
                                    service.environment() + " has it since " + service.createdAt())
                            .next("See it with astra service get " + service.name() + " " + service.environment() + ".")
                            .exception();
                });
    }

    private Result create(Command command, Location location, Path root, JournaledOperation operation) {
        if (command.exposure() != Exposure.WORKER) {
            DomainName domain = clouds.organization().domain();
            DomainName zone = domain.child(command.environment().value());
            delegation.pass("The service '" + command.service() + "'", zone, domain, clouds.cloud(), operation);
        }
        var stack = new ServiceStack(location, command.service(), ServiceShape.standIn(command.exposure()));
        var made = stacks.make("code", root, List.of(stack), operation, command.listener());
        Service service = describe(command, location, made.applied().getFirst().outputs());
        store.services().save(service);
        Deployment standIn =
                operation.always("start stand-in", () -> awaitStandIn(command, location), CreateService::outcome);
        operation.close();
        requireRunning(command, location, standIn);
        return new Result(service, made.files(), made.changes());
    }

    /** The addresses are told only when somebody answers there. */
    private Deployment awaitStandIn(Command command, Location location) {
        Cloud cloud = clouds.cloud();
        var first =
                cloud.services(location).get(command.service()).deployments().getFirst();
        return new DeploymentFollower(cloud.services(location), cloud.time())
                .follow(command.service(), first.id(), STAND_IN_LIMIT, null, _ -> {});
    }

    private static String outcome(Deployment standIn) {
        return standIn.state() == DeploymentState.FAILED ? "failed" : standIn.running() + " running";
    }

    private void requireRunning(Command command, Location location, Deployment standIn) {
        if (standIn.state() == DeploymentState.FAILED) {
            throw Failure.of(
                            CoreError.DEPLOYMENT_FAILED,
                            "The stand-in does not run",
                            cause(command.service(), location).orElse(standIn.reason()))
                    .next("The service is there; deploy your own image with astra service deploy " + command.service()
                            + " " + command.environment() + ".")
                    .exception();
        }
    }

    private Optional<String> cause(ServiceName service, Location location) {
        Cloud cloud = clouds.cloud();
        var runtime = cloud.services(location);
        return FailureDiagnosis.in(cloud, location)
                .of(service, runtime.tasks(service), runtime.events(service))
                .stream()
                .findFirst()
                .map(failure -> failure.cause().sentence());
    }

    private static Service describe(Command command, Location location, Outputs outputs) {
        var addresses = new ArrayList<ServiceAddress>();
        if (command.exposure() != Exposure.WORKER) {
            addresses.add(
                    outputs.has(OutputName.DISTRIBUTION_URL)
                            ? address(outputs, OutputName.DISTRIBUTION_URL, "CDN address")
                            : address(outputs, OutputName.LOAD_BALANCER_URL, "LB address"));
            addresses.add(address(outputs, OutputName.SERVICE_URL, "Default service address"));
        }
        return new Service(
                command.service(),
                command.environment(),
                location.region(),
                command.exposure(),
                addresses,
                outputs.text(OutputName.REPOSITORY_URL),
                Timekeeper.system().now());
    }

    private static ServiceAddress address(Outputs outputs, OutputName name, String label) {
        return new ServiceAddress(URI.create(outputs.text(name)), label);
    }
}
