package dev.astra.provider.local.secret;

import dev.astra.domain.account.Location;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.verification.SecretState;
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

    /** What a reference leads to. */
    public static SecretState state(Snapshot cloud, Location location, SecretReference reference) {
        if (present(cloud, location, reference)) {
            return SecretState.PRESENT;
        }
        return Reference.parse(reference)
                .filter(parts -> parts.in(location))
                .flatMap(parts -> cloud.find(SecretRow.TABLE, parts.key()))
                .filter(SecretRow::live)
                .map(_ -> SecretState.VERSION_MISSING)
                .orElse(SecretState.MISSING);
    }

    /** Whether a reference is to a secret of the service, which is all that its tasks may read. */
    public static boolean ofService(SecretReference reference, ServiceName service) {
        return Reference.parse(reference)
                .filter(parts -> parts.service().equals(service.value()))
                .isPresent();
    }
}
