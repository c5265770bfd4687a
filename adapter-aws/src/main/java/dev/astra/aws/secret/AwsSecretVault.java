package dev.astra.aws.secret;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.secret.SecretVault;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * Secrets Manager in one account and region. A secret is named after its environment, service and key. Every write
 * carries a token, so that AWS knows a repetition by the SDK and makes one version only.
 */
public final class AwsSecretVault implements SecretVault {
    private final AwsClient<SecretsManagerClient> secrets;
    private final SecretNaming naming;
    private final SecretReader reader;
    private final Deletion deletion;

    public AwsSecretVault(AwsClients clients, Location location) {
        this.secrets =
                clients.in(location, "secretsmanager", SecretsManagerClient.class, SecretsManagerClient::builder);
        this.naming = new SecretNaming(location.name());
        this.reader = new SecretReader(secrets, location);
        this.deletion = new Deletion(reader);
    }

    @Override
    public SecretVersion create(ServiceName service, SecretName name, SecretValue value) {
        var request = CreateSecretRequest.builder()
                .name(naming.full(service, name))
                .secretString(SecretLimits.checked(value))
                .clientRequestToken(UUID.randomUUID().toString())
                .build();
        var made = deletion.telling(
                        service,
                        name,
                        request.name(),
                        () -> secrets.confidential()
                                .find(
                                        ResourceExistsException.class::isInstance,
                                        SecretsManagerClient::createSecret,
                                        request))
                .orElseThrow(() -> Failures.alreadyExists(
                                "The secret", name.value(), "the service '" + service + "' has one of that key")
                        .next("Overwrite it to store a further version.")
                        .exception());
        return version(name, made.arn(), made.versionId());
    }

    @Override
    public SecretVersion overwrite(ServiceName service, SecretName name, SecretValue value) {
        var request = PutSecretValueRequest.builder()
                .secretId(naming.full(service, name))
                .secretString(SecretLimits.checked(value))
                .clientRequestToken(UUID.randomUUID().toString())
                .build();
        var made = deletion.telling(
                        service,
                        name,
                        request.secretId(),
                        () -> secrets.confidential()
                                .find(
                                        ResourceNotFoundException.class::isInstance,
                                        SecretsManagerClient::putSecretValue,
                                        request))
                .orElseThrow(() -> Failures.notFound(
                                "The secret", name.value(), "the service '" + service + "' has none of that key")
                        .exception());
        return version(name, made.arn(), made.versionId());
    }

    @Override
    public List<Secret> list(ServiceName service) {
        return reader.list(naming, service);
    }

    @Override
    public boolean exists(SecretReference reference) {
        return reader.exists(reference);
    }

    @Override
    public SecretValue read(SecretReference reference) {
        return reader.read(reference);
    }

    private static SecretVersion version(SecretName name, String arn, String versionId) {
        return new SecretVersion(name, versionId, PinnedSecret.reference(arn, versionId));
    }
}
