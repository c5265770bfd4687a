package dev.astra.cli.service;

import dev.astra.application.cost.EstimateService;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.service.DeployService;
import dev.astra.application.service.PreparedDeployment;
import dev.astra.application.service.PreviewDeployment;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.TextFile;
import dev.astra.cli.cost.BudgetOption;
import dev.astra.domain.cost.Traffic;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.value.ValueChange;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deploys what a manifest describes. */
@Command(name = "deploy", description = "Deploy what the manifest describes, after showing what would change.")
public final class ServiceDeployCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<PreviewDeployment> previewDeployment;
    private final Supplier<DeployService> deployService;
    private final Supplier<EstimateService> estimateService;
    private final DeploymentWatch watch;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Option(names = "--manifest", paramLabel = "FILE", description = "The manifest, if not in the current folder.")
    private @Nullable Path manifestFile;

    @Option(
            names = {"-w", "--watch"},
            description = "Show what happens until the deployment has ended.")
    private boolean watching;

    @Option(names = "--force", description = "Deploy without changes too; take the place of a running deployment.")
    private boolean force;

    @Option(
            names = {"-y", "--yes"},
            description = "Approve the changes beforehand.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Show what would change, deploy nothing.")
    private boolean dryRun;

    @Option(
            names = "--timeout",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = "How long to watch at most.")
    private int timeout = 30;

    @Mixin
    private BudgetOption limit = new BudgetOption();

    public ServiceDeployCommand(
            Session session,
            Supplier<PreviewDeployment> previewDeployment,
            Supplier<DeployService> deployService,
            Supplier<EstimateService> estimateService,
            DeploymentWatch watch) {
        this.session = session;
        this.previewDeployment = previewDeployment;
        this.deployService = deployService;
        this.estimateService = estimateService;
        this.watch = watch;
    }

    private record DeployJson(
            List<DiffText.ChangeJson> changes, @Nullable DeploymentJson deployment) {
        static DeployJson of(List<ValueChange> changes, @Nullable Deployment deployment) {
            return new DeployJson(
                    changes.stream().map(DiffText.ChangeJson::of).toList(),
                    deployment == null ? null : DeploymentJson.of(deployment));
        }
    }

    @Override
    public Integer call() {
        ManifestSource manifest = readManifest();
        var preview = new PreviewDeployment.Command(arguments.environment(), arguments.service(), manifest);
        PreparedDeployment prepared = session.run(previewDeployment.get(), preview);
        requireAffordable(manifest);
        Deployment underWay = prepared.underWay().orElse(null);
        if (prepared.changes().isEmpty() && underWay != null && watching && !force && !dryRun) {
            return follow(underWay);
        }
        if (dryRun || (prepared.changes().isEmpty() && !force)) {
            return session.show(DeployJson.of(prepared.changes(), null), () -> describe(prepared));
        }
        if (!session.options().json()) {
            session.console().print(describe(prepared));
        }
        approve();
        return deploy(manifest, prepared);
    }

    private void requireAffordable(ManifestSource manifest) {
        limit.budget().ifPresent(most -> {
            var command = new EstimateService.Command(
                    arguments.environment(), arguments.service(), manifest, null, Traffic.little());
            most.require(
                    session.run(estimateService.get(), command).then(),
                    "The service " + arguments.service() + " in " + arguments.environment(),
                    "Nothing has been deployed. Ask for less cpu or memory in the manifest, or raise --max-monthly.");
        });
    }

    /** What is asked for is on its way already. */
    private int follow(Deployment underWay) {
        if (!session.options().json()) {
            session.console().success("Deployment '" + underWay.id() + "' is under way already");
        }
        Deployment last = watch.follow(arguments.environment(), arguments.service(), underWay, timeout);
        return session.show(DeployJson.of(List.of(), last), () -> "");
    }

    private ManifestSource readManifest() {
        String name = ManifestSource.fileName(arguments.environment());
        Path file = session.console().directory().resolve(manifestFile == null ? Path.of(name) : manifestFile);
        String shown = manifestFile == null ? name : manifestFile.toString();
        String advice = "Write one with astra service generate-manifest " + arguments.service() + " "
                + arguments.environment() + ", or name it with --manifest.";
        return new ManifestSource(shown, TextFile.read(file, advice));
    }

    private String describe(PreparedDeployment prepared) {
        if (prepared.changes().isEmpty()) {
            return "Nothing has changed: %s in %s runs what the manifest describes.\n"
                    .formatted(arguments.service(), arguments.environment());
        }
        return "Changes to %s in %s, which runs %s:\n"
                        .formatted(
                                arguments.service(),
                                arguments.environment(),
                                prepared.running().revision())
                + DiffText.draw(prepared.changes(), session.console().style());
    }

    private void approve() {
        if (!session.prompter().confirm("Approve the proceeding changes?", yes, "--yes")) {
            throw Failure.of(CoreError.NOT_APPROVED, "Nothing was deployed", "the changes were not approved")
                    .exception();
        }
        if (!session.options().json()) {
            session.console().success("Diff Approved");
        }
    }

    private int deploy(ManifestSource manifest, PreparedDeployment prepared) {
        var command = new DeployService.Command(
                arguments.environment(),
                arguments.service(),
                manifest,
                prepared.running().revision(),
                force,
                ProgressListener.silent());
        DeployService.Result result = session.run(deployService.get(), command);
        Deployment deployment = result.deployment();
        if (deployment == null) {
            return session.show(DeployJson.of(result.changes(), null), () -> describe(prepared));
        }
        if (!session.options().json()) {
            session.console().success("Deployment '" + deployment.id() + "' started!");
        }
        Deployment last =
                watching ? watch.follow(arguments.environment(), arguments.service(), deployment, timeout) : deployment;
        return session.show(DeployJson.of(result.changes(), last), () -> "");
    }
}
