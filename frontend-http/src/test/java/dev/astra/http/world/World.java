package dev.astra.http.world;

import dev.astra.application.UseCaseRunner;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.identity.DescribeCaller;
import dev.astra.application.identity.KeyCallerSource;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.service.DeployService;
import dev.astra.application.service.DeploymentPreparation;
import dev.astra.application.service.GetDeployment;
import dev.astra.application.service.ListServices;
import dev.astra.application.service.ReleaseAuthor;
import dev.astra.application.service.ReleaseStart;
import dev.astra.application.service.ServiceLease;
import dev.astra.application.service.ServiceLookup;
import dev.astra.application.service.WatchDeployment;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.Region;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.organization.ApiKey;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.organization.OrganizationName;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceAddress;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.http.ApiUseCases;
import dev.astra.ports.cloud.Timekeeper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The estate of one small company, and what a test can make happen in it. */
public final class World {
    public static final String IMAGES = "335161047939.dkr.ecr.us-east-2.amazonaws.com/";
    public static final ApiKey FOUNDER = new ApiKey("apupA", "k".repeat(32));
    public static final ApiKey GUEST = new ApiKey("guest1", "g".repeat(32));

    private static final Region OHIO = new Region("us-east-2");
    private static final Instant LONG_AGO = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-11-01T10:00:00Z");

    private final MemoryTime time = new MemoryTime(YESTERDAY);
    private final MemoryStore store = new MemoryStore();
    private final MemoryRuntime runtime = new MemoryRuntime(time);
    private final CloudAccess clouds;
    private final ToldChanges changes = new ToldChanges();

    public World() {
        var cloud = new MemoryCloud(time, runtime);
        clouds = new CloudAccess(cloud, store, cloud, Path.of("memory"));
        store.save(new Organization(
                new OrganizationName("orreri"),
                "aws",
                OHIO,
                new DomainName("orreri.com"),
                new AccountId("335161047000"),
                new SignInPortal("d-2a680d4762", URI.create("https://d-2a680d4762.awsapps.com/start")),
                true));
        environment("production", "335161047938");
        environment("staging", "335161047939");
        key(FOUNDER, RoleName.GLOBAL_ADMIN, null, false);
        key(GUEST, RoleName.READ_ONLY, null, false);
        service("testbed", Exposure.PUBLIC, "ecs-svc/1000000000000000001", DeploymentState.COMPLETED);
        service("billing", Exposure.WORKER, "ecs-svc/1000000000000000002", DeploymentState.IN_PROGRESS);
        happen("event-1", Duration.ofSeconds(5), "has started 2 tasks: (task 1a2b3c) (task 4d5e6f).");
        happen("event-2", Duration.ofSeconds(70), "has reached a steady state.");
        time.pass(Duration.ofDays(1));
    }

    private void environment(String name, String id) {
        store.save(new RegisteredAccount(
                new AccountName(name), new AccountId(id), AccountType.ENVIRONMENT, null, LONG_AGO));
    }

    /** Hands out a key. */
    public void key(ApiKey key, RoleName role, @Nullable Instant expiresAt, boolean revoked) {
        store.save(new ApiKeyRecord(key.id(), key.hash(), "somebody", List.of(role), LONG_AGO, expiresAt, revoked));
    }

    private void service(String name, Exposure exposure, String deployment, DeploymentState state) {
        var service = new ServiceName(name);
        var environment = new AccountName("staging");
        List<ServiceAddress> addresses = exposure == Exposure.WORKER
                ? List.of()
                : List.of(new ServiceAddress(
                        URI.create("https://" + name + ".staging.orreri.com"), "Default service address"));
        store.save(new Service(service, environment, OHIO, exposure, addresses, IMAGES + name, LONG_AGO));
        var revision = new RevisionId(name + ":7");
        runtime.run(
                service,
                revision,
                specification(name, "2.6.3"),
                MemoryRuntime.deployment(deployment, revision, state, YESTERDAY));
    }

    private static TaskSpec specification(String name, String tag) {
        return new ManifestReader()
                .read(new ManifestSource("manifest", manifest(name, tag)))
                .require();
    }

    /** A manifest of one container. */
    public static String manifest(String name, String tag) {
        return """
                containers = [
                  {
                    name   = "%s"
                    image  = "%s%s:%s"
                    cpu    = 256
                    memory = 512
                  }
                ]
                """.formatted(name, IMAGES, name, tag);
    }

    /** An event of testbed's first deployment. */
    private void happen(String id, Duration later, String message) {
        runtime.happen(new ServiceName("testbed"), new ServiceEvent(id, YESTERDAY.plus(later), message));
    }

    /** An event of testbed now. */
    public void happen(String id, String message) {
        runtime.happen(new ServiceName("testbed"), new ServiceEvent(id, time.now(), message));
    }

    /** Lets the deployment of testbed that is under way come to this end. */
    public void become(DeploymentState state) {
        runtime.become(new ServiceName("testbed"), state);
    }

    /** Starts a deployment of testbed. */
    public Deployment rollOut() {
        return runtime.rollOut(new ServiceName("testbed"), new RevisionId("testbed:7"));
    }

    /** Lets a named service of production run, for lists. */
    public void addService(String name) {
        store.save(new Service(
                new ServiceName(name),
                new AccountName("production"),
                OHIO,
                Exposure.WORKER,
                List.of(),
                IMAGES + name,
                LONG_AGO));
    }

    public int rollOuts() {
        return runtime.rollOuts();
    }

    public int interruptions() {
        return time.interruptions();
    }

    public void pass(Duration duration) {
        time.pass(duration);
    }

    public void whenListed(Runnable action) {
        store.whenListed = action;
    }

    public void whenRolledOut(Runnable action) {
        runtime.whenRolledOut = action;
    }

    public void whenAskedForEvents(Runnable action) {
        runtime.whenAskedForEvents = action;
    }

    /** As the assembly finds callers. */
    public Function<ApiKey, Caller> callers() {
        return key -> new KeyCallerSource(store, Timekeeper.system(), () -> key).caller();
    }

    /** What use cases have changed: the action, its subject, by which key, and why. */
    public List<String> changes() {
        return changes.told();
    }

    public UseCaseRunner runner() {
        return new UseCaseRunner(
                () -> {
                    throw new AssertionError("the server has no key of its own");
                },
                List.of(changes));
    }

    public ApiUseCases useCases() {
        var lookup = new ServiceLookup(clouds, store);
        var preparation = new DeploymentPreparation(clouds, store, new ManifestReader());
        var lease = new ServiceLease(new LeaseKeeper(() -> store, Timekeeper.system(), "server"));
        return new ApiUseCases(
                caller -> new DescribeCaller(caller, clouds),
                () -> new ListServices(clouds, store),
                caller -> new DeployService(
                        clouds,
                        store,
                        lookup,
                        preparation,
                        new ReleaseStart(clouds, store, new ReleaseAuthor(caller, store)),
                        lease),
                () -> new GetDeployment(clouds, lookup),
                () -> new WatchDeployment(clouds, store, lookup, lease));
    }
}
