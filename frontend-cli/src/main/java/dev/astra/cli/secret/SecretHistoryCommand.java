package dev.astra.cli.secret;

import dev.astra.application.secret.GetSecret;
import dev.astra.application.secret.SecretUse;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Table;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.secret.VersionStage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the versions of a secret. */
@Command(name = "history", description = "List the versions of a secret, newest first, and who uses them.")
public final class SecretHistoryCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<GetSecret> getSecret;

    @Mixin
    private SecretArguments arguments = new SecretArguments();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "The manifest whose pins to show, if not in the current folder.")
    private @Nullable String manifestFile;

    public SecretHistoryCommand(Session session, Supplier<GetSecret> getSecret) {
        this.session = session;
        this.getSecret = getSecret;
    }

    private record HistoryJson(String key, List<VersionJson> versions) {}

    private record VersionJson(
            String version, String createdAt, String stage, String reference, List<SecretJson.Use> uses) {}

    @Override
    public Integer call() {
        var environment = arguments.environment();
        var manifest = manifestFile == null
                ? ManifestFile.here(session, environment)
                : ManifestFile.open(session, environment, manifestFile);
        var result = session.run(
                getSecret.get(),
                new GetSecret.Command(
                        environment,
                        arguments.service(),
                        arguments.name(),
                        manifest == null ? null : manifest.source()));
        session.show(json(result), () -> text(result));
        if (result.versions().size() > 1) {
            session.next("Go back to an earlier one: astra secret rollback " + arguments.words() + " --to VERSION");
        }
        return 0;
    }

    /** Who has the version; who follows the current one has that. */
    private static List<SecretUse> uses(GetSecret.Result result, StoredVersion version) {
        return result.uses().stream()
                .filter(use -> use.pin().versionId().equals(version.id())
                        || (use.pin().versionId().isEmpty() && version.stage() == VersionStage.CURRENT))
                .toList();
    }

    private HistoryJson json(GetSecret.Result result) {
        return new HistoryJson(
                arguments.name().value(),
                result.versions().stream()
                        .map(version -> new VersionJson(
                                version.id(),
                                version.createdAt().toString(),
                                version.stage().word(),
                                version.version().reference().value(),
                                SecretJson.uses(uses(result, version))))
                        .toList());
    }

    private static String text(GetSecret.Result result) {
        var table = new Table("version", "created", "stage", "used_by");
        for (var version : result.versions()) {
            table.row(
                    SecretText.brief(version.id()),
                    HumanTime.ago(version.createdAt(), result.now()),
                    version.stage() == VersionStage.EARLIER
                            ? ""
                            : version.stage().word(),
                    uses(result, version).stream()
                            .map(use -> use.place().word())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        return table.render();
    }
}
