package dev.astra.cli.secret;

import dev.astra.application.secret.PinnedManifest;
import dev.astra.application.secret.SecretUse;
import dev.astra.cli.console.Style;
import java.util.List;
import java.util.stream.Collectors;

/** What several commands say about secrets. */
final class SecretText {
    private static final int SHORT = 8;

    private SecretText() {}

    /** Enough of a version to tell it from others. */
    static String brief(String version) {
        return version.length() <= SHORT ? version : version.substring(0, SHORT);
    }

    /** The block to paste into a manifest. */
    static String block(List<Line> lines) {
        var text = new StringBuilder(
                """
                To use %s, include %s into your manifest file like so:

                    secrets = [
                """.formatted(lines.size() == 1 ? "this secret" : "these secrets", lines.size() == 1 ? "it" : "them"));
        for (int i = 0; i < lines.size(); i++) {
            text.append(
                    """
                          {
                            name      = "%s",
                            valueFrom = "%s"
                          }%s
                    """.formatted(lines.get(i).variable(), lines.get(i).reference(), i + 1 < lines.size() ? "," : ""));
        }
        return text.append("    ]\n").toString();
    }

    /** One secret in a manifest. */
    record Line(String variable, String reference) {}

    /** What was changed in a manifest. */
    static String pinned(PinnedManifest manifest, Style style, boolean done) {
        var moves = manifest.moves();
        var text = new StringBuilder(
                done
                        ? style.good("✓") + " Pinned in " + manifest.manifest().file() + ":\n"
                        : "Would be pinned in " + manifest.manifest().file() + ":\n");
        for (int i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            text.append(i + 1 < moves.size() ? "  ├─ " : "  └─ ")
                    .append(move.container())
                    .append(": ")
                    .append(move.variable())
                    .append(from(move))
                    .append(done ? " → " + brief(move.to()) : "")
                    .append('\n');
        }
        return text.toString();
    }

    private static String from(PinnedManifest.Move move) {
        if (move.added()) {
            return " (new)";
        }
        return " " + (move.from().isEmpty() ? "(whichever is current)" : brief(move.from()));
    }

    /** Who is given the secret now, in one sentence, or an empty text for nobody. */
    static String running(List<SecretUse> uses) {
        return uses.stream()
                .filter(use -> use.place() == SecretUse.Place.RUNNING)
                .map(use -> "container " + use.container() + " runs with "
                        + (use.pin().versionId().isEmpty()
                                ? "whichever was current at its start"
                                : brief(use.pin().versionId()))
                        + " as " + use.variable())
                .collect(Collectors.joining(", "));
    }
}
