package dev.astra.cli.secret;

import dev.astra.application.secret.PutSecret;
import dev.astra.cli.command.Session;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores a secret. */
@Command(
        name = "put",
        description = "Store a secret of a service, or a further version of one.",
        footer = {
            "",
            "The value is asked for, or read from the standard input:",
            "  printf %%s \"$VALUE\" | astra secret put testbed production my_key",
            "KEY=VALUE works too, but leaves the value in the shell's history.",
            "With --manifest the manifest is edited in the same go: only the reference changes in it."
        })
public final class SecretPutCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<PutSecret> putSecret;

    @Parameters(index = "0", paramLabel = "SERVICE", description = "The service.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "ENVIRONMENT", description = "The environment it runs in.")
    private String environment = "";

    @Parameters(index = "2", paramLabel = "KEY", description = "The secret's key.")
    private String key = "";

    @Option(names = "--file", paramLabel = "PATH", description = "Take the value from a file, to its last character.")
    private @Nullable Path file;

    @Option(names = "--overwrite", description = "Store a further version when the key has a value already.")
    private boolean overwrite;

    @Mixin
    private ManifestOptions manifestOptions = new ManifestOptions();

    @Option(
            names = "--variable",
            paramLabel = "NAME",
            description = "The variable under which a container gets a new secret; SERVICE_KEY unless given.")
    private @Nullable String variable;

    @Option(names = "--dry-run", description = "Check everything, store nothing.")
    private boolean dryRun;

    public SecretPutCommand(Session session, Supplier<PutSecret> putSecret) {
        this.session = session;
        this.putSecret = putSecret;
    }

    private record SecretPutJson(
            String key,
            @Nullable String version,
            String variable,
            @Nullable String reference,
            SecretJson.@Nullable Pinned manifest,
            List<SecretJson.Use> uses) {}

    @Override
    public Integer call() {
        var account = new AccountName(environment);
        var name = new ServiceName(service);
        var manifest = manifestOptions.open(session, account);
        var input = SecretInput.read(key, file, session);
        var result = session.run(
                putSecret.get(),
                new PutSecret.Command(
                        account,
                        name,
                        input.name(),
                        input.value(),
                        overwrite,
                        manifest == null ? null : manifestOptions.target(manifest, variable),
                        dryRun));
        var stored = result.version();
        if (stored != null && manifest != null && result.manifest() != null) {
            manifest.write(result.manifest(), again(input, stored));
        }
        session.show(json(input, result), () -> text(input, result));
        advise(result);
        return 0;
    }

    private String again(SecretInput input, SecretVersion stored) {
        return "astra secret rollback %s %s %s --to %s --manifest"
                .formatted(service, environment, input.name(), SecretText.brief(stored.versionId()));
    }

    private SecretPutJson json(SecretInput input, PutSecret.Result result) {
        var stored = result.version();
        return new SecretPutJson(
                input.name().value(),
                stored == null ? null : stored.versionId(),
                shownVariable(input),
                stored == null ? null : stored.reference().value(),
                SecretJson.pinned(result.manifest()),
                SecretJson.uses(result.uses()));
    }

    private String shownVariable(SecretInput input) {
        return variable == null ? input.name().variable(service) : variable;
    }

    private String text(SecretInput input, PutSecret.Result result) {
        var style = session.console().style();
        var stored = result.version();
        if (stored == null) {
            String pinned = result.manifest() == null ? "" : SecretText.pinned(result.manifest(), style, false);
            return style.good("✓") + " The secret can be stored; nothing has been changed.\n" + pinned;
        }
        String done = style.good("✓") + " Successfully stored secret!\n";
        return result.manifest() == null
                ? done
                        + "\n"
                        + SecretText.block(List.of(new SecretText.Line(
                                shownVariable(input), stored.reference().value())))
                : done + SecretText.pinned(result.manifest(), style, true);
    }

    private void advise(PutSecret.Result result) {
        String running = SecretText.running(result.uses());
        if (result.version() != null && !running.isEmpty()) {
            session.next("Until the next deployment " + running + ".");
        }
        if (result.version() != null && result.manifest() != null) {
            session.next("Use it: astra service deploy " + service + " " + environment + " -w");
        }
    }
}
