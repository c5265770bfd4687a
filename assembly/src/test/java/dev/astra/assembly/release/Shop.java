package dev.astra.assembly.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.application.CallerSource;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.service.CancelDeployment;
import dev.astra.application.service.DeployService;
import dev.astra.application.service.DeploymentPreparation;
import dev.astra.application.service.ListReleases;
import dev.astra.application.service.MendService;
import dev.astra.application.service.ReleaseAuthor;
import dev.astra.application.service.ReleaseStart;
import dev.astra.application.service.RestartService;
import dev.astra.application.service.RollBackService;
import dev.astra.application.service.RollbackPreparation;
import dev.astra.application.service.ScaleService;
import dev.astra.application.service.ServiceLease;
import dev.astra.application.service.ServiceLookup;
import dev.astra.application.service.WatchDeployment;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.assembly.configuration.TomlConfigurationStore;
import dev.astra.assembly.plugin.PluginHost;
import dev.astra.assembly.provider.LoadedProviders;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.VersionStage;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.PlacedJob;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleaseContent;
import dev.astra.domain.service.ReleaseOutcome;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.metadatastore.MetadataStores;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.secret.SecretVault;
import dev.astra.ports.service.ServiceRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One service on the embedded cloud and the use cases that change what it runs. */
final class Shop implements AutoCloseable {
    private static final AccountName STAGING = new AccountName("staging");
    private static final ServiceName WEB = new ServiceName("web");
    private static final SecretName TOKEN = new SecretName("token");

    private static final int MOST_LOOKS = 360;

    private final Path home;
    private final MetadataStore store;
    private final CloudAccess clouds;
    private final ServiceLookup services;
    private final ServiceLease lease;
    private final ReleaseStart releases;
    private int values;
    private int tasks = 1;

    private Shop(Path home, MetadataStore store, CloudAccess clouds) {
        this.home = home;
        this.store = store;
        this.clouds = clouds;
        this.services = new ServiceLookup(clouds, store);
        this.lease = new ServiceLease(new LeaseKeeper(store::leases, Timekeeper.system(), "test"));
        CallerSource caller = () -> new Caller("key", List.of());
        this.releases = new ReleaseStart(clouds, store, new ReleaseAuthor(caller, store));
    }

    static Shop open(Path home) {
        var astra = new AstraHome(home);
        MetadataStore store = MetadataStores.open("", astra.data());
        var host = new PluginHost(astra.data().resolve("plugins"), "0.1.0");
        var configurations = new TomlConfigurationStore(astra.configuration(), Map.of());
        var shop = new Shop(
                home, store, new CloudAccess(new LoadedProviders(host::plugins), store, configurations, astra.data()));
        shop.vault().create(WEB, TOKEN, new SecretValue("canary"));
        return shop;
    }

    private Location location() {
        return services.find(STAGING, WEB).location();
    }

    private ServiceRuntime runtime() {
        return clouds.cloud().services(location());
    }

    private List<PlacedJob> placed() {
        return clouds.cloud().jobs(location()).list(WEB);
    }

    private SecretVault vault() {
        return clouds.cloud().secrets(location());
    }

    private List<Release> all() {
        return store.releases().newest(STAGING, WEB, PageRequest.first()).items();
    }

    Integer anyRelease(Random random) {
        return 1 + random.nextInt(Math.max(1, all().size()));
    }

    void deploy(Manifests manifest, boolean force) {
        String repository = services.find(STAGING, WEB).service().repository();
        String secret = vault().versions(WEB, TOKEN).stream()
                .filter(version -> version.stage() == VersionStage.CURRENT)
                .findFirst()
                .orElseThrow()
                .version()
                .reference()
                .value();
        var preparation = new DeploymentPreparation(clouds, store, new ManifestReader());
        new DeployService(clouds, store, services, preparation, releases, lease)
                .execute(new DeployService.Command(
                        STAGING, WEB, manifest.text(repository, secret), null, force, ProgressListener.silent()));
    }

    void rollBack(@Nullable Integer to, boolean force) {
        new RollBackService(store, services, new RollbackPreparation(clouds, releases), releases, lease)
                .execute(new RollBackService.Command(STAGING, WEB, to, force, ProgressListener.silent()));
    }

    void cancel() {
        new CancelDeployment(clouds, store, services, lease).execute(new CancelDeployment.Command(STAGING, WEB, false));
    }

    void scale(int count) {
        new ScaleService(clouds, services, lease).execute(new ScaleService.Command(STAGING, WEB, count, false));
        tasks = count;
    }

    void restart() {
        new RestartService(clouds, services, lease).execute(new RestartService.Command(STAGING, WEB, false));
    }

    void putSecret() {
        vault().overwrite(WEB, TOKEN, new SecretValue("canary-" + values++));
    }

    void rollBackSecret(Random random) {
        var versions = vault().versions(WEB, TOKEN);
        vault().makeCurrent(
                        WEB,
                        TOKEN,
                        versions.get(random.nextInt(versions.size())).id());
    }

    /** Sees the newest deployment through. */
    void watch() {
        var newest = runtime().get(WEB).deployments().getFirst();
        new WatchDeployment(clouds, store, services, lease)
                .execute(new WatchDeployment.Command(
                        STAGING, WEB, newest.id(), Duration.ofHours(2), null, true, _ -> {}));
    }

    void pass(int seconds) {
        clouds.cloud().time().sleep(Duration.ofSeconds(seconds));
    }

    /** Lets everything come to its end, and looks at the history as somebody would later. */
    void rest() {
        for (int looks = 0; looks < MOST_LOOKS && !settled(runtime().get(WEB)); looks++) {
            pass(10);
        }
        var history = new ListReleases(clouds, store, services)
                .execute(new ListReleases.Command(STAGING, WEB, PageRequest.first()));
        if (history.displaced()) {
            new MendService(clouds, store, services, lease).execute(new MendService.Command(STAGING, WEB));
        }
    }

    private static boolean settled(RunningService service) {
        return service.deployments().getFirst().state() == DeploymentState.COMPLETED
                && service.running() == service.desired();
    }

    /** Makes the service's infrastructure again, as somebody does who runs Terraform for another reason. */
    void applyInfrastructure() {
        infrastructure().apply(infrastructureOfWeb(), ProgressListener.silent());
    }

    private InfrastructureEngine infrastructure() {
        return clouds.cloud().infrastructure().orElseThrow();
    }

    private Execution infrastructureOfWeb() {
        var stack = new ServiceStack(location(), WEB, ServiceShape.standIn(Exposure.PUBLIC));
        return new Execution(home, stack, clouds.cloud().environment(location()));
    }

    void verify(String when) {
        assertThat(infrastructure()
                        .plan(infrastructureOfWeb(), ProgressListener.silent())
                        .changes())
                .as(when)
                .isEmpty();
        assertThat(all())
                .as(when)
                .noneMatch(release -> release.outcome() == ReleaseOutcome.IN_PROGRESS && release.deployment() != null);
        var last = all().stream()
                .filter(release -> release.outcome() == ReleaseOutcome.COMPLETED)
                .findFirst();
        var now = runtime().get(WEB);
        assertThat(settled(now)).as("%s: %s", when, now).isTrue();
        assertThat(now.desired()).as(when).isEqualTo(tasks);
        var revision = now.revision();
        var running = new ReleaseContent(
                runtime().specification(revision),
                runtime().traffic(WEB).orElse(null),
                placed().stream().map(PlacedJob::job).toList());
        last.ifPresent(release -> {
            assertThat(running).as(when).isEqualTo(release.content());
            assertThat(revision).as(when).isEqualTo(release.revision());
            assertThat(placed()).as(when).allMatch(placed -> placed.revision().equals(release.revision()));
        });
        assertThat(all().toString()).doesNotContain("canary");
    }

    @Override
    public void close() {
        clouds.close();
        store.close();
    }
}
