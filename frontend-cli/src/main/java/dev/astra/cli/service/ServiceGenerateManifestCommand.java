package dev.astra.cli.service;

import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.service.GenerateManifest;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.TextFile;
import dev.astra.domain.error.Failures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the manifest of a service to start from. */
@Command(name = "generate-manifest", description = "Write what a service runs as a manifest into the current folder.")
public final class ServiceGenerateManifestCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<GenerateManifest> generateManifest;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Option(names = "--overwrite", description = "Replace a manifest that is there.")
    private boolean overwrite;

    @Option(names = "--dry-run", description = "Print the manifest, write nothing.")
    private boolean dryRun;

    public ServiceGenerateManifestCommand(Session session, Supplier<GenerateManifest> generateManifest) {
        this.session = session;
        this.generateManifest = generateManifest;
    }

    private record ManifestJson(String file, String text) {}

    @Override
    public Integer call() {
        var command = new GenerateManifest.Command(arguments.environment(), arguments.service());
        Path file = session.console().directory().resolve(ManifestSource.fileName(arguments.environment()));
        if (!dryRun && !overwrite && Files.exists(file)) {
            throw Failures.alreadyExists("Manifest", "./" + file.getFileName(), "it would be overwritten")
                    .next("Replace it with --overwrite.")
                    .exception();
        }
        ManifestSource manifest = session.run(generateManifest.get(), command);
        if (dryRun) {
            return session.show(new ManifestJson(manifest.file(), manifest.text()), manifest::text);
        }
        TextFile.write(file, manifest.text());
        session.next("Change what you like in it, then: astra service deploy " + arguments.service() + " "
                + arguments.environment() + " -w");
        return session.show(
                new ManifestJson(manifest.file(), manifest.text()),
                () -> session.console().style().good("✓")
                        + " Created service manifest at \"./%s\".\n".formatted(manifest.file()));
    }
}
