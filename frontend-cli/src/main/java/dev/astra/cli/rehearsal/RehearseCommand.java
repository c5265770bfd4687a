package dev.astra.cli.rehearsal;

import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.rehearsal.FailureCause;
import dev.astra.application.rehearsal.Rehearse;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.TextFile;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.error.Nearest;
import dev.astra.domain.service.Exposure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays a set-up, a deployment, a failing one and its rollback. */
@Command(
        name = "rehearse",
        description = "Play a set-up, a deployment, one that fails and its rollback, on a cloud that is not there.",
        footer = {
            "",
            "Nothing of yours is read but the manifest and the region of your settings, and nothing is changed:",
            "everything happens in a temporary folder, on the embedded cloud's virtual clock. The times are about",
            "those that AWS takes."
        })
public final class RehearseCommand implements Callable<Integer> {
    private static final AccountName STAGING = new AccountName("staging");
    private static final Pattern MANIFEST = Pattern.compile("service_manifest\\.([a-z][a-z0-9-]*)\\.hcl");

    private final Session session;
    private final Supplier<Rehearse> rehearse;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "What to deploy: by default the manifest for staging in this folder, else a stand-in.")
    private @Nullable Path manifest;

    @Option(names = "--exposure", paramLabel = "EXPOSURE", description = "public, internal or worker.")
    private String exposure = "public";

    @Option(
            names = "--fail",
            paramLabel = "CAUSE",
            description = "What the second deployment fails of: crash, out-of-memory, unhealthy or image-missing.")
    private String cause = "crash";

    @Option(names = "--seed", paramLabel = "N", description = "Ids and times follow from it. Default: 1.")
    private int seed = 1;

    @Option(names = "--days", paramLabel = "N", description = "Go on with so many days of operation.")
    private int days;

    public RehearseCommand(Session session, Supplier<Rehearse> rehearse) {
        this.session = session;
        this.rehearse = rehearse;
    }

    @Override
    public Integer call() {
        if (days < 0 || days > 366) {
            throw Failures.invalid("So many days cannot be rehearsed", "expected 0 to 366")
                    .exception();
        }
        ManifestSource source = source();
        var command = new Rehearse.Command(
                environment(source), source, Exposure.parse(exposure), failure(), String.valueOf(seed), days);
        var result = session.run(rehearse.get(), command);
        session.show(
                RehearsalJson.of(command, result),
                () -> new RehearsalText(command, result, session.console().style()).text());
        session.next("Do it for real with astra init. Another failure: astra rehearse --fail unhealthy");
        return 0;
    }

    private @Nullable ManifestSource source() {
        Path usual = Path.of(ManifestSource.fileName(STAGING));
        Path chosen = manifest == null ? usual : manifest;
        Path file = session.console().directory().resolve(chosen);
        if (manifest == null && !Files.exists(file)) {
            return null;
        }
        return new ManifestSource(
                chosen.toString(), TextFile.read(file, "Name another with --manifest, or leave it out."));
    }

    /** The environment that the manifest's name says. */
    private static AccountName environment(@Nullable ManifestSource source) {
        if (source == null) {
            return STAGING;
        }
        var name = MANIFEST.matcher(String.valueOf(Path.of(source.file()).getFileName()));
        return name.matches() ? new AccountName(name.group(1)) : STAGING;
    }

    private FailureCause failure() {
        List<String> words =
                Arrays.stream(FailureCause.values()).map(FailureCause::word).toList();
        return Arrays.stream(FailureCause.values())
                .filter(known -> known.word().equals(cause))
                .findFirst()
                .orElseThrow(() -> {
                    var failure = Failures.invalid(
                            "The cause '" + cause + "' is not known", "expected one of " + String.join(", ", words));
                    return Nearest.to(cause, words)
                            .map(near -> failure.next("Did you mean --fail " + near + "?"))
                            .orElse(failure)
                            .exception();
                });
    }
}
