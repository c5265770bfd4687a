package dev.astra.aws.secret;

import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.verification.SecretState;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What references to secrets lead to. A value is read only when a field of it is named. */
public final class SecretInspection {
    private final SecretReader reader;

    public SecretInspection(AwsClients clients, Location location) {
        this.reader = new SecretReader(
                clients.in(location, "secretsmanager", SecretsManagerClient.class, SecretsManagerClient::builder),
                location);
    }

    public SecretState state(SecretReference reference) {
        var pinned = reader.here(reference);
        if (pinned.isEmpty()) {
            return SecretState.MISSING;
        }
        if (!reader.exists(reference)) {
            return reader.described(pinned.get().arn())
                            .filter(secret -> secret.deletedDate() == null)
                            .isPresent()
                    ? SecretState.VERSION_MISSING
                    : SecretState.MISSING;
        }
        return pinned.get().field().isEmpty() ? SecretState.PRESENT : field(reference);
    }

    private SecretState field(SecretReference reference) {
        try {
            reader.read(reference);
            return SecretState.PRESENT;
        } catch (AstraException e) {
            return e.code().category() == ErrorCategory.NOT_FOUND
                    ? SecretState.FIELD_MISSING
                    : SecretState.FIELD_NOT_READ;
        }
    }

    /** The ARN of the secret that a reference is to, without version and field. */
    public static Optional<String> arn(SecretReference reference) {
        return PinnedSecret.of(reference).map(PinnedSecret::arn);
    }
}
