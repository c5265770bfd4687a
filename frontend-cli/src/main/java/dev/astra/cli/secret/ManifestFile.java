package dev.astra.cli.secret;

import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.secret.PinnedManifest;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.TextFile;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A manifest in a file that is about to be edited. */
record ManifestFile(Path path, ManifestSource source) {
    private static final String ADVICE =
            "Go to the folder of the manifest, name it with --manifest FILE, or write one with astra service generate-manifest.";

    /**
     * Opens a manifest before anything else is done, so that what cannot be written stops everything.
     *
     * @param name the file, or an empty text for the one in the current folder
     */
    static ManifestFile open(Session session, AccountName environment, String name) {
        String file = name.isEmpty() ? ManifestSource.fileName(environment) : name;
        Path path = session.console().directory().resolve(file);
        String text = TextFile.read(path, ADVICE);
        Path folder = path.toAbsolutePath().getParent();
        if (!Files.isWritable(path) || folder == null || !Files.isWritable(folder)) {
            throw Failure.of(
                            CoreError.FILE_SYSTEM, "The manifest " + file + " cannot be edited", "permission is denied")
                    .next("Make it writable and run the command again; nothing has been changed.")
                    .exception();
        }
        return new ManifestFile(path, new ManifestSource(file, text));
    }

    /** The manifest in the current folder, if there is one. */
    static @Nullable ManifestFile here(Session session, AccountName environment) {
        String file = ManifestSource.fileName(environment);
        return Files.exists(session.console().directory().resolve(file)) ? open(session, environment, "") : null;
    }

    /**
     * Writes the edited text.
     *
     * @param otherwise the command that pins the version when the file has changed meanwhile
     */
    void write(PinnedManifest edited, String otherwise) {
        if (!TextFile.read(path, otherwise).equals(source.text())) {
            throw Failure.of(
                            CoreError.CHANGED_MEANWHILE,
                            "The manifest " + source.file() + " has not been edited",
                            "somebody else has changed it meanwhile")
                    .next("The secret itself is stored. Pin it with: " + otherwise)
                    .exception();
        }
        if (!edited.manifest().text().equals(source.text())) {
            TextFile.write(realPath(), edited.manifest().text());
        }
    }

    /** Where a symbolic link leads, so that it stays one. */
    private Path realPath() {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path;
        }
    }
}
