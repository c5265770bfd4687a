package dev.astra.provider.local.secret;

import dev.astra.domain.account.Location;
import dev.astra.domain.secret.SecretReference;
import dev.astra.provider.local.state.Snapshot;
import java.util.Optional;

/** What references lead to. */
public final class Secrets {
    private Secrets() {}

    /** A version and the secret it belongs to. */
    record Found(SecretRow secret, SecretRow.Version version) {}

    static Optional<Found> find(Snapshot cloud, Location location, SecretReference reference) {
        return Reference.parse(reference)
                .filter(parts -> parts.in(location))
                .flatMap(parts -> cloud.find(SecretRow.TABLE, parts.key())
                        .filter(SecretRow::live)
                        .filter(secret -> secret.arn().equals(parts.arn()))
                        .flatMap(secret -> version(secret, parts.version())));
    }

    private static Optional<Found> version(SecretRow secret, String id) {
        var version = id.isEmpty() ? Optional.of(secret.currentVersion()) : secret.version(id);
        return version.map(present -> new Found(secret, present));
    }

    /** Whether a task of the location could be given the secret. */
    public static boolean present(Snapshot cloud, Location location, SecretReference reference) {
        return find(cloud, location, reference).isPresent();
    }
}
