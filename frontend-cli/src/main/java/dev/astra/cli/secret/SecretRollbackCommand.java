package dev.astra.cli.secret;

import dev.astra.application.secret.RollBackSecret;
import dev.astra.cli.command.Session;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a secret back to an earlier version. */
@Command(
        name = "rollback",
        description = "Make an earlier version of a secret the current one; no version is lost.",
        footer = {"", "A manifest in the current folder that pins the secret is taken back with it."})
public final class SecretRollbackCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<RollBackSecret> rollBackSecret;

    @Mixin
    private SecretArguments arguments = new SecretArguments();

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "The version, or its beginning; the previous one unless given.")
    private @Nullable String to;

    @Mixin
    private ManifestOptions manifestOptions = new ManifestOptions();

    @Option(names = "--no-manifest", description = "Leave the manifest in the current folder alone.")
    private boolean noManifest;

    @Option(names = "--dry-run", description = "Show what would change, change nothing.")
    private boolean dryRun;

    public SecretRollbackCommand(Session session, Supplier<RollBackSecret> rollBackSecret) {
        this.session = session;
        this.rollBackSecret = rollBackSecret;
    }

    private record RollbackJson(
            String key,
            String from,
            String to,
            String reference,
            boolean done,
            SecretJson.@Nullable Pinned manifest,
            List<SecretJson.Use> uses) {}

    @Override
    public Integer call() {
        var environment = arguments.environment();
        var named = noManifest ? null : manifestOptions.open(session, environment);
        var manifest = named != null || noManifest ? named : ManifestFile.here(session, environment);
        var command = new RollBackSecret.Command(
                environment,
                arguments.service(),
                arguments.name(),
                to,
                manifest == null ? null : manifestOptions.target(manifest, null),
                named == null,
                dryRun);
        var result = session.run(rollBackSecret.get(), command);
        if (manifest != null && result.manifest() != null && !dryRun) {
            manifest.write(result.manifest(), again(result));
        }
        session.show(json(result), () -> text(result));
        advise(result);
        return 0;
    }

    private String again(RollBackSecret.Result result) {
        return "astra secret rollback " + arguments.words() + " --to "
                + SecretText.brief(result.to().id()) + " --manifest";
    }

    private RollbackJson json(RollBackSecret.Result result) {
        return new RollbackJson(
                arguments.name().value(),
                result.from().id(),
                result.to().id(),
                result.to().version().reference().value(),
                !dryRun,
                SecretJson.pinned(result.manifest()),
                SecretJson.uses(result.running()));
    }

    private String text(RollBackSecret.Result result) {
        var style = session.console().style();
        String versions = SecretText.brief(result.from().id()) + " → "
                + SecretText.brief(result.to().id());
        String first = dryRun
                ? "Would become current: " + versions + "; nothing has been changed.\n"
                : style.good("✓") + " Rolled back secret '" + arguments.name() + "': " + versions + "\n";
        return result.manifest() == null ? first : first + SecretText.pinned(result.manifest(), style, !dryRun);
    }

    private void advise(RollBackSecret.Result result) {
        String running = SecretText.running(result.running());
        if (dryRun) {
            return;
        }
        if (!running.isEmpty()) {
            session.next("Until the next deployment " + running + ".");
        }
        if (result.manifest() != null) {
            session.next("Use it: astra service deploy " + arguments.service() + " " + arguments.environment() + " -w");
        } else if (!running.isEmpty()) {
            session.next("What pins a version stays with it; pin this one with: " + again(result));
        }
    }
}
