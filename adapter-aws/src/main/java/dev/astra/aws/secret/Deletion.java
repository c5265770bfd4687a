package dev.astra.aws.secret;

import dev.astra.aws.error.AwsError;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.service.ServiceName;
import java.util.function.Supplier;

/** A secret that was deleted keeps its name for some days, in which AWS refuses to write it. */
record Deletion(SecretReader reader) {
    private static final String REFUSAL = "InvalidRequestException";

    /**
     * Writes a secret, and says so if it cannot be because it was deleted.
     *
     * @param full the secret's whole name
     */
    <T> T telling(ServiceName service, SecretName name, String full, Supplier<T> write) {
        try {
            return write.get();
        } catch (AstraException e) {
            if (REFUSAL.equals(e.failure().details().get("code")) && reader.deleted(full)) {
                throw deleted(service, name, full);
            }
            throw e;
        }
    }

    private static AstraException deleted(ServiceName service, SecretName name, String full) {
        return Failure.of(
                        AwsError.CONFLICT,
                        "The secret '" + name + "' of service '" + service + "' cannot be written",
                        "it was deleted, and AWS keeps its name for some days")
                .next("Take it back: aws secretsmanager restore-secret --secret-id " + full)
                .next("Or choose another key.")
                .exception();
    }
}
