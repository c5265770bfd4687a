package dev.astra.cli.service;

import dev.astra.application.service.DeleteService;
import dev.astra.cli.command.PlanText;
import dev.astra.cli.command.Session;
import dev.astra.cli.command.TerraformDirectory;
import dev.astra.cli.console.ProgressDisplay;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.operation.ProgressListener;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes a service. */
@Command(
        name = "delete",
        description = "Delete a service with everything that was made for it, after showing all of it.")
public final class ServiceDeleteCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<DeleteService> deleteService;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Mixin
    private TerraformDirectory repository = new TerraformDirectory();

    @Option(names = "--with-images", description = "Delete its images too. Otherwise a repository with images stays.")
    private boolean withImages;

    @Option(
            names = "--recovery-days",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "For how long its secrets can be restored, from 7 to 30 days.")
    private int recoveryDays = 30;

    @Option(
            names = {"-y", "--yes"},
            description = "Approve beforehand, together with --confirm.")
    private boolean yes;

    @Option(names = "--confirm", paramLabel = "NAME", description = "The service's name once more.")
    private @Nullable String confirmed;

    @Option(names = "--dry-run", description = "Show what would go, delete nothing.")
    private boolean dryRun;

    public ServiceDeleteCommand(Session session, Supplier<DeleteService> deleteService) {
        this.session = session;
        this.deleteService = deleteService;
    }

    private record DeleteJson(
            PlanText.PlanJson plan,
            List<String> schedules,
            int images,
            boolean imagesKept,
            List<String> secrets,
            int recoveryDays,
            boolean deleted) {}

    @Override
    public Integer call() {
        arguments.requireValid();
        DeleteService.Result found = session.run(deleteService.get(), command(true, ProgressListener.silent()));
        if (dryRun) {
            return session.show(json(found, false), () -> text(found));
        }
        if (!session.options().json()) {
            session.console().print(text(found));
        }
        approve();
        DeleteService.Result gone;
        try (var progress = new ProgressDisplay(session.console())) {
            gone = session.run(deleteService.get(), command(false, progress));
        }
        int exit = session.show(
                json(gone, true),
                () -> "%s Deleted service %s in %s\n"
                        .formatted(session.console().style().good("✓"), arguments.service(), arguments.environment()));
        session.next(
                "Commit the removal of its Terraform directory " + gone.plan().stack() + ".");
        return exit;
    }

    private DeleteService.Command command(boolean preview, ProgressListener listener) {
        return new DeleteService.Command(
                arguments.environment(),
                arguments.service(),
                withImages,
                recoveryDays,
                preview,
                repository.root(session),
                listener);
    }

    private DeleteJson json(DeleteService.Result result, boolean deleted) {
        return new DeleteJson(
                PlanText.json(result.plan()),
                result.schedules(),
                result.images(),
                !withImages && result.images() > 0,
                result.secrets(),
                recoveryDays,
                deleted);
    }

    private String text(DeleteService.Result result) {
        var text = new StringBuilder(dryRun ? PlanText.text(result.plan()) : PlanText.intention(result.plan()));
        result.schedules()
                .forEach(name -> text.append("  - schedule ").append(name).append('\n'));
        if (result.images() > 0) {
            text.append(
                    withImages
                            ? "  - %d images, for good\n".formatted(result.images())
                            : "  = the repository with its %d images stays; delete them with --with-images\n"
                                    .formatted(result.images()));
        }
        result.secrets()
                .forEach(name -> text.append("  - secret %s, restorable for %d days\n".formatted(name, recoveryDays)));
        return text.toString();
    }

    private void approve() {
        String name = arguments.service().value();
        String typed = yes && confirmed != null
                ? confirmed
                : session.prompter()
                        .ask(
                                "Type the name of the service to delete it in " + arguments.environment(),
                                "--yes --confirm " + name,
                                null,
                                null,
                                answer -> answer);
        if (!typed.equals(name)) {
            throw Failure.of(CoreError.NOT_APPROVED, "The service was not deleted", "'" + typed + "' is not its name")
                    .exception();
        }
    }
}
