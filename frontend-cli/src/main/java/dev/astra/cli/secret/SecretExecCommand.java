package dev.astra.cli.secret;

import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.secret.ResolveSecrets;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.TextFile;
import dev.astra.cli.process.ChildProcess;
import dev.astra.cli.service.ServiceArguments;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a program with the secrets of a service. */
@Command(
        name = "exec",
        description = "Run a program with the secrets of a service as environment variables.",
        footer = {
            "",
            "  astra secret exec testbed staging -- ./migrate --all",
            "Names and versions are those of the manifest in the current folder; without one all secrets of the",
            "service are given in their current version. Needs the right to change the environment."
        })
public final class SecretExecCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ResolveSecrets> resolveSecrets;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "COMMAND",
            description = "The program and its arguments, behind --.")
    private List<String> command = List.of();

    @Option(names = "--manifest", paramLabel = "FILE", description = "The manifest, if not in the current folder.")
    private @Nullable String manifestFile;

    @Option(names = "--container", paramLabel = "NAME", description = "Only what this container is given.")
    private @Nullable String container;

    public SecretExecCommand(Session session, Supplier<ResolveSecrets> resolveSecrets) {
        this.session = session;
        this.resolveSecrets = resolveSecrets;
    }

    @Override
    public Integer call() {
        var wanted = new ResolveSecrets.Command(arguments.environment(), arguments.service(), manifest(), container);
        var resolved = session.run(resolveSecrets.get(), wanted);
        var environment = new HashMap<>(session.console().environment());
        resolved.variables().forEach((name, value) -> environment.put(name, value.reveal()));
        return new ChildProcess(
                        command,
                        session.console().directory(),
                        environment,
                        session.console().interactive())
                .run();
    }

    private @Nullable ManifestSource manifest() {
        String name = manifestFile == null ? ManifestSource.fileName(arguments.environment()) : manifestFile;
        var path = session.console().directory().resolve(name);
        return manifestFile == null && !Files.exists(path)
                ? null
                : new ManifestSource(name, TextFile.read(path, "Name the manifest with --manifest FILE."));
    }
}
