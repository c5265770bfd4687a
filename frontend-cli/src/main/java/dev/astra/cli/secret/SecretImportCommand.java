package dev.astra.cli.secret;

import dev.astra.application.secret.ImportSecrets;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.TextFile;
import dev.astra.cli.service.ServiceArguments;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores the variables of a file as secrets. */
@Command(
        name = "import",
        description = "Store every variable of a .env file as a secret.",
        footer = {"", "Nothing is stored unless everything in the file is right. Values never show."})
public final class SecretImportCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ImportSecrets> importSecrets;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Parameters(index = "2", paramLabel = "FILE", description = "The file: NAME=VALUE on each line.")
    private String file = "";

    @Option(names = "--overwrite", description = "Store further versions of secrets that have other values.")
    private boolean overwrite;

    @Mixin
    private ManifestOptions manifestOptions = new ManifestOptions();

    @Option(names = "--dry-run", description = "Show what would be stored, store nothing.")
    private boolean dryRun;

    public SecretImportCommand(Session session, Supplier<ImportSecrets> importSecrets) {
        this.session = session;
        this.importSecrets = importSecrets;
    }

    private record ImportJson(List<ImportedJson> secrets, SecretJson.@Nullable Pinned manifest) {}

    private record ImportedJson(
            String key,
            String action,
            @Nullable String version,
            @Nullable String reference) {}

    @Override
    public Integer call() {
        var manifest = manifestOptions.open(session, arguments.environment());
        var path = session.console().directory().resolve(file);
        String text = TextFile.read(path, "Name the file whose variables shall be stored.");
        var command = new ImportSecrets.Command(
                arguments.environment(),
                arguments.service(),
                file,
                text,
                overwrite,
                manifest == null ? null : manifestOptions.target(manifest, null),
                dryRun);
        var result = session.run(importSecrets.get(), command);
        if (manifest != null && result.manifest() != null && !dryRun) {
            manifest.write(
                    result.manifest(),
                    "astra secret import " + arguments.service() + " " + arguments.environment() + " " + file
                            + " --manifest");
        }
        session.show(json(result), () -> text(result));
        if (!dryRun) {
            session.next("Remove " + file + " when it is no longer needed; its values are in clear text.");
        }
        return 0;
    }

    private static ImportJson json(ImportSecrets.Result result) {
        return new ImportJson(
                result.secrets().stream().map(SecretImportCommand::json).toList(),
                SecretJson.pinned(result.manifest()));
    }

    private static ImportedJson json(ImportSecrets.Imported secret) {
        var version = secret.version();
        return new ImportedJson(
                secret.name().value(),
                secret.action().name().toLowerCase(Locale.ROOT),
                version == null ? null : version.versionId(),
                version == null ? null : version.reference().value());
    }

    private String text(ImportSecrets.Result result) {
        var style = session.console().style();
        var text = new StringBuilder();
        result.secrets()
                .forEach(secret -> text.append(dryRun ? "  " : style.good("✓") + " ")
                        .append(dryRun ? word(secret.action()) : doneWord(secret.action()))
                        .append(' ')
                        .append(secret.name())
                        .append('\n'));
        if (result.manifest() != null) {
            text.append(SecretText.pinned(result.manifest(), style, !dryRun));
        } else if (!dryRun) {
            text.append('\n').append(SecretText.block(lines(result)));
        }
        return dryRun ? text.append("Nothing has been changed.\n").toString() : text.toString();
    }

    private static List<SecretText.Line> lines(ImportSecrets.Result result) {
        return result.secrets().stream()
                .map(secret -> new SecretText.Line(
                        secret.name().value(),
                        Objects.requireNonNull(secret.version()).reference().value()))
                .toList();
    }

    private static String word(ImportSecrets.Action action) {
        return switch (action) {
            case CREATE -> "Would be created:    ";
            case OVERWRITE -> "Would be overwritten:";
            case KEEP -> "Has this value:      ";
        };
    }

    private static String doneWord(ImportSecrets.Action action) {
        return switch (action) {
            case CREATE -> "Created  ";
            case OVERWRITE -> "Overwrote";
            case KEEP -> "Unchanged";
        };
    }
}
