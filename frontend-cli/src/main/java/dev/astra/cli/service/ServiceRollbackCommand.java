package dev.astra.cli.service;

import dev.astra.application.service.PreparedRollback;
import dev.astra.application.service.PreviewRollback;
import dev.astra.application.service.RollBackService;
import dev.astra.cli.command.Session;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Deployment;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Restores an earlier release. */
@Command(
        name = "rollback",
        description = "Restore an earlier release: its tasks, images, secrets, health check and routing.")
public final class ServiceRollbackCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<PreviewRollback> previewRollback;
    private final Supplier<RollBackService> rollBackService;
    private final DeploymentWatch watch;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Option(
            names = "--to",
            paramLabel = "NUMBER",
            description = "The release, as service history numbers it; the one before unless given.")
    private @Nullable Integer to;

    @Mixin
    private WatchOptions watching = new WatchOptions();

    @Option(names = "--force", description = "Take the place of a running deployment; restore what runs already too.")
    private boolean force;

    @Option(
            names = {"-y", "--yes"},
            description = "Approve the changes beforehand.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Show what would be restored, restore nothing.")
    private boolean dryRun;

    public ServiceRollbackCommand(
            Session session,
            Supplier<PreviewRollback> previewRollback,
            Supplier<RollBackService> rollBackService,
            DeploymentWatch watch) {
        this.session = session;
        this.previewRollback = previewRollback;
        this.rollBackService = rollBackService;
        this.watch = watch;
    }

    private record RollbackJson(
            int to,
            List<DiffText.ChangeJson> changes,
            EstimateText.EstimateJson estimate,
            @Nullable DeploymentJson deployment) {
        static RollbackJson of(PreparedRollback rollback, @Nullable Deployment deployment) {
            return new RollbackJson(
                    rollback.target().number(),
                    rollback.changes().stream().map(DiffText.ChangeJson::of).toList(),
                    EstimateText.EstimateJson.of(rollback.estimate()),
                    deployment == null ? null : DeploymentJson.of(deployment));
        }
    }

    @Override
    public Integer call() {
        var preview = new PreviewRollback.Command(arguments.environment(), arguments.service(), to);
        PreparedRollback prepared = session.run(previewRollback.get(), preview);
        if (dryRun || (prepared.changes().isEmpty() && !force)) {
            return session.show(RollbackJson.of(prepared, null), () -> describe(prepared));
        }
        if (!session.options().json()) {
            session.console().print(describe(prepared));
        }
        approve();
        return restore(prepared);
    }

    private String describe(PreparedRollback rollback) {
        String service = arguments.service() + " in " + arguments.environment();
        int number = rollback.target().number();
        if (rollback.changes().isEmpty()) {
            return "Nothing would change: " + service + " runs what release " + number + " put in place.\n";
        }
        return "Back to release " + number + " of " + service + ", which runs "
                + rollback.running().revision() + ":\n"
                + DiffText.draw(rollback.changes(), session.console().style())
                + EstimateText.line(rollback.estimate());
    }

    private void approve() {
        if (!session.prompter().confirm("Approve the proceeding changes?", yes, "--yes")) {
            throw Failure.of(CoreError.NOT_APPROVED, "Nothing was restored", "the changes were not approved")
                    .exception();
        }
    }

    private int restore(PreparedRollback prepared) {
        var command = new RollBackService.Command(
                arguments.environment(),
                arguments.service(),
                prepared.target().number(),
                force,
                ProgressListener.silent());
        var result = session.run(rollBackService.get(), command);
        Deployment deployment = result.deployment();
        if (deployment == null) {
            return session.show(RollbackJson.of(result.rollback(), null), () -> describe(result.rollback()));
        }
        if (!session.options().json()) {
            session.console()
                    .success("Deployment '" + deployment.id() + "' started! It restores release "
                            + prepared.target().number());
        }
        Deployment last = watching.on()
                ? watch.follow(arguments.environment(), arguments.service(), deployment, watching.minutes(), true, null)
                : deployment;
        session.show(RollbackJson.of(result.rollback(), last), () -> "");
        session.next("See what has run: astra service history " + arguments.service() + " " + arguments.environment());
        return 0;
    }
}
