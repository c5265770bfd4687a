package dev.astra.application.secret;

import dev.astra.application.manifest.ManifestSource;
import dev.astra.domain.secret.SecretName;
import java.util.List;

/** A manifest whose pins have been moved, and how. */
public record PinnedManifest(ManifestSource manifest, List<Move> moves) {
    public PinnedManifest {
        moves = List.copyOf(moves);
    }

    /**
     * One pin.
     *
     * @param from the version it was at, or an empty text for a new pin or one that followed the current version
     */
    public record Move(String container, String variable, SecretName name, String from, String to, boolean added) {}
}
