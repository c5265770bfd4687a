package dev.astra.cli.secret;

import dev.astra.application.secret.PinTarget;
import dev.astra.cli.command.Session;
import dev.astra.domain.account.AccountName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which manifest secrets are pinned, and where in it. */
public final class ManifestOptions {
    @Option(
            names = "--manifest",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FILE",
            description = "Pin it in this manifest too; without FILE in the one in the current folder.")
    private @Nullable String file;

    @Option(
            names = "--container",
            paramLabel = "NAME",
            description = "The container to give a secret that the manifest does not name yet.")
    private @Nullable String container;

    /** The manifest that was asked for, or null. */
    @Nullable ManifestFile open(Session session, AccountName environment) {
        return file == null ? null : ManifestFile.open(session, environment, file);
    }

    PinTarget target(ManifestFile manifest, @Nullable String variable) {
        return new PinTarget(manifest.source(), container, variable);
    }
}
