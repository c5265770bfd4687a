package dev.astra.cli.secret;

import dev.astra.application.secret.PinnedManifest;
import dev.astra.application.secret.SecretUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of several commands' JSON. */
final class SecretJson {
    private SecretJson() {}

    record Use(
            String place,
            String container,
            String variable,
            @Nullable String version) {}

    record Pinned(String file, List<Move> pins) {}

    record Move(
            String container,
            String variable,
            String key,
            @Nullable String from,
            String to) {}

    static List<Use> uses(List<SecretUse> uses) {
        return uses.stream()
                .map(use -> new Use(
                        use.place().word(),
                        use.container(),
                        use.variable(),
                        unlessEmpty(use.pin().versionId())))
                .toList();
    }

    static @Nullable Pinned pinned(@Nullable PinnedManifest manifest) {
        return manifest == null
                ? null
                : new Pinned(
                        manifest.manifest().file(),
                        manifest.moves().stream()
                                .map(move -> new Move(
                                        move.container(),
                                        move.variable(),
                                        move.name().value(),
                                        unlessEmpty(move.from()),
                                        move.to()))
                                .toList());
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
