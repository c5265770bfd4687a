package dev.astra.application.secret;

import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.secret.VersionStage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version among those of a secret.
 *
 * @param versions newest first
 */
record VersionChoice(SecretName name, List<StoredVersion> versions) {

    /** The version whose id is or begins with the text. */
    StoredVersion named(String beginning) {
        var found = beginning.isEmpty()
                ? List.<StoredVersion>of()
                : versions.stream()
                        .filter(version -> version.id().startsWith(beginning))
                        .toList();
        if (found.isEmpty()) {
            throw Failures.notFound("Version", beginning, "secret '" + name + "' has none that begins like this")
                    .next("See its versions with astra secret history.")
                    .exception();
        }
        if (found.size() > 1) {
            throw Failures.invalid(
                            "It is not clear which version is meant",
                            found.size() + " versions of secret '" + name + "' begin with " + beginning)
                    .next("Give more of its letters.")
                    .exception();
        }
        return found.getFirst();
    }

    StoredVersion current() {
        return at(VersionStage.CURRENT, "no version of it is current");
    }

    /** The version of that name, or else the one that was current before. */
    StoredVersion earlier(@Nullable String beginning) {
        return beginning == null
                ? at(VersionStage.PREVIOUS, "it has never had another current version")
                : named(beginning);
    }

    private StoredVersion at(VersionStage stage, String otherwise) {
        return versions.stream()
                .filter(version -> version.stage() == stage)
                .findFirst()
                .orElseThrow(
                        () -> Failures.notFound("The " + stage.word() + " version of secret", name.value(), otherwise)
                                .next("See its versions with astra secret history, and name one.")
                                .exception());
    }
}
