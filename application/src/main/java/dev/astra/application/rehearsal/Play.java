package dev.astra.application.rehearsal;

import dev.astra.application.cost.EstimateOrganization;
import dev.astra.application.failure.DiagnosedFailure;
import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.application.service.CreateService;
import dev.astra.application.service.DeployService;
import dev.astra.application.service.DeploymentListener;
import dev.astra.application.service.GenerateManifest;
import dev.astra.application.service.GetService;
import dev.astra.application.service.WatchDeployment;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Location;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.cost.Traffic;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.organization.OrganizationName;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.domain.telemetry.MetricSeries;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.service.ServiceRuntime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The course of a rehearsal, with the use cases of the real commands. */
final class Play {
    private static final ServiceName STAND_IN = new ServiceName("testbed");
    private static final AccountName PRODUCTION = new AccountName("production");
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final RehearsalStage stage;
    private final Rehearse.Command command;
    private final Timekeeper time;
    private final Timeline timeline;
    private final ServiceName service;
    private @Nullable RehearsedManifest good;
    private @Nullable Deployment failed;

    Play(RehearsalStage stage, Rehearse.Command command) {
        this.stage = stage;
        this.command = command;
        this.time = stage.clouds()
                .cloud(stage.provider(), stage.region(), stage.settings())
                .time();
        this.timeline = new Timeline(time);
        this.service = command.manifest() == null
                ? STAND_IN
                : RehearsedManifest.of(command.manifest()).service();
    }

    Rehearse.Result perform() {
        var acts = new ArrayList<Act>();
        acts.add(act("Set up the organization", this::bootstrap));
        acts.add(act("Create " + service + " in " + command.environment(), this::create));
        acts.add(act("Deploy " + service, this::deploy));
        acts.add(act("Deploy a version that fails (" + command.failure().word() + ")", this::fail));
        acts.add(act("Roll back", this::rollBack));
        Act last = acts.getLast();
        Duration took = last.begin().plus(last.took());
        Estimate estimate = estimate();
        var days = command.days() == 0 ? null : RehearsedDays.after(this, command.days());
        return new Rehearse.Result(service, acts, took, estimate, days);
    }

    private Act act(String title, Supplier<String> part) {
        return timeline.act(title, part, () -> estimate().total());
    }

    /** What a month of everything that is there would cost. */
    private Estimate estimate() {
        return stage.runner().run(stage.estimate(), new EstimateOrganization.Command(null, Traffic.little()));
    }

    private String bootstrap() {
        Set<AccountName> environments = new LinkedHashSet<>(List.of(PRODUCTION, command.environment()));
        var wish = new BootstrapOrganization.Command(
                new OrganizationName("rehearsal"),
                stage.provider(),
                stage.region(),
                new DomainName("example.com"),
                new EmailAddress("cloud@example.com"),
                List.copyOf(environments),
                stage.folder().resolve("terraform"),
                stage.settings(),
                timeline);
        var result = stage.runner().run(stage.bootstrap(), wish);
        return result.accounts().size() + " accounts, " + result.changes() + " resources";
    }

    private String create() {
        var wish = new CreateService.Command(command.environment(), service, command.exposure(), null, timeline);
        var result = stage.runner().run(stage.create(), wish);
        return result.changes() + " resources, the stand-in answers";
    }

    /** Deploys even what the stand-in runs already, as a manifest does that has only been generated. */
    private String deploy() {
        RehearsedManifest part = part();
        good = part;
        Deployment last = follow(start(part, true), timeline::tell);
        return last.state().word() + ", " + last.running() + " running";
    }

    private RehearsedManifest part() {
        if (command.manifest() == null) {
            var generated = stage.runner()
                    .run(stage.generateManifest(), new GenerateManifest.Command(command.environment(), service));
            return new RehearsedManifest(generated, service).next();
        }
        return RehearsedManifest.of(command.manifest())
                .withSecretsOf(stage.clouds().cloud().secrets(location()));
    }

    private String fail() {
        RehearsedManifest bad =
                Objects.requireNonNull(good, "a good version is deployed first").failing(command.failure());
        var causes = new ArrayList<String>();
        Deployment last = follow(start(bad, false), new DeploymentListener() {
            @Override
            public void event(ServiceEvent event) {
                timeline.tell(event);
            }

            @Override
            public void failure(DiagnosedFailure failure) {
                causes.add(failure.cause().sentence());
            }
        });
        failed = last;
        if (last.state() != DeploymentState.FAILED) {
            return last.state().word();
        }
        return causes.isEmpty() ? last.reason() : causes.getFirst();
    }

    /** The platform itself brings the former version back; its tasks never stopped serving. */
    private String rollBack() {
        Deployment last = follow(replacement(Objects.requireNonNull(failed)), timeline::tell);
        return last.revision() + " runs again, " + last.running() + " running";
    }

    /** What the platform puts in place of a deployment that has failed, which takes it a moment. */
    private Deployment replacement(Deployment failed) {
        Instant deadline = time.now().plus(PATIENCE);
        while (true) {
            Deployment newest = stage.runner()
                    .run(stage.get(), ask())
                    .running()
                    .deployments()
                    .getFirst();
            if (!newest.id().equals(failed.id()) || time.now().isAfter(deadline)) {
                return newest;
            }
            time.sleep(GLANCE);
        }
    }

    private Deployment start(RehearsedManifest part, boolean force) {
        var wish = new DeployService.Command(
                command.environment(), service, part.manifest(), null, force, ProgressListener.silent());
        return Objects.requireNonNull(stage.runner().run(stage.deploy(), wish).deployment());
    }

    private Deployment follow(Deployment deployment, DeploymentListener listener) {
        var wish = new WatchDeployment.Command(
                command.environment(), service, deployment.id(), PATIENCE, null, true, listener);
        return stage.runner().run(stage.watch(), wish).deployment();
    }

    private GetService.Command ask() {
        return new GetService.Command(command.environment(), service);
    }

    Timekeeper time() {
        return time;
    }

    ServiceRuntime runtime() {
        return stage.clouds().cloud().services(location());
    }

    ServiceName service() {
        return service;
    }

    private Location location() {
        return stage.clouds().environment(command.environment());
    }

    void deployAgain() {
        follow(start(Objects.requireNonNull(good), true), event -> {});
    }

    List<LogLine> log(LogQuery query) {
        return stage.clouds().cloud().logs(location()).read(service, query).lines();
    }

    List<MetricSeries> telemetry(MetricQuery query) {
        return stage.clouds().cloud().telemetry(location()).read(service, query);
    }
}
