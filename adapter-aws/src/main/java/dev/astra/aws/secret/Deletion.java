package dev.astra.aws.secret;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.error.AwsError;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.service.ServiceName;
import java.time.Instant;
import java.util.function.Supplier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DeleteSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.RestoreSecretRequest;

/** A secret that was deleted keeps its name for some days, in which AWS restores it but refuses to write it. */
record Deletion(AwsClient<SecretsManagerClient> secrets, SecretNaming naming, SecretReader reader) {
    private static final String REFUSAL = "InvalidRequestException";
    private static final int LEAST_DAYS = 7;
    private static final int MOST_DAYS = 30;

    Instant delete(ServiceName service, SecretName name, int recoveryDays) {
        if (recoveryDays < LEAST_DAYS || recoveryDays > MOST_DAYS) {
            throw Failures.invalid(
                            "The secret '" + name + "' cannot be deleted",
                            "it must be possible to restore it for 7 to 30 days, not for " + recoveryDays)
                    .exception();
        }
        var request = DeleteSecretRequest.builder()
                .secretId(naming.full(service, name))
                .recoveryWindowInDays((long) recoveryDays)
                .build();
        return secrets.find(SecretReader::gone, SecretsManagerClient::deleteSecret, request)
                .orElseThrow(() -> SecretVersions.absent(service, name))
                .deletionDate();
    }

    void restore(ServiceName service, SecretName name) {
        var request = RestoreSecretRequest.builder()
                .secretId(naming.full(service, name))
                .build();
        var restored = secrets.find(SecretReader::gone, SecretsManagerClient::restoreSecret, request);
        if (restored.isEmpty()) {
            throw SecretVersions.absent(service, name);
        }
    }

    /** Writes a secret, and says so if it cannot be because it was deleted. */
    <T> T telling(ServiceName service, SecretName name, Supplier<T> write) {
        try {
            return write.get();
        } catch (AstraException e) {
            if (REFUSAL.equals(e.failure().details().get("code")) && reader.deleted(naming.full(service, name))) {
                throw deleted(service, name);
            }
            throw e;
        }
    }

    private AstraException deleted(ServiceName service, SecretName name) {
        return Failure.of(
                        AwsError.CONFLICT,
                        "The secret '" + name + "' of service '" + service + "' cannot be written",
                        "it was deleted, and AWS keeps its name for some days")
                .next("Take it back: astra secret restore " + service + " " + naming.environment() + " " + name)
                .next("Or choose another key.")
                .exception();
    }
}
