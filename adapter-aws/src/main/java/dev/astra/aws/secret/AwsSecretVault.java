package dev.astra.aws.secret;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretPin;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.secret.SecretVault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final SecretVersions versions;
    private final KeptVersions kept;

    public AwsSecretVault(AwsClients clients, Location location) {
        this.secrets =
                clients.in(location, "secretsmanager", SecretsManagerClient.class, SecretsManagerClient::builder);
        this.naming = new SecretNaming(location.name());
        this.reader = new SecretReader(secrets, location);
        this.deletion = new Deletion(secrets, naming, reader);
        this.versions = new SecretVersions(secrets, naming, reader);
        this.kept = new KeptVersions(secrets, naming, versions);
    }

    @Override
    public SecretVersion create(ServiceName service, SecretName name, SecretValue value) {
        return create(service, name, value, UUID.randomUUID().toString());
    }

    @Override
    public SecretVersion overwrite(ServiceName service, SecretName name, SecretValue value) {
        return overwrite(service, name, value, UUID.randomUUID().toString());
    }

    @Override
    public SecretVersion create(ServiceName service, SecretName name, SecretValue value, String token) {
        var request = CreateSecretRequest.builder()
                .name(naming.full(service, name))
                .secretString(SecretLimits.checked(value))
                .clientRequestToken(token)
                .build();
        var made = deletion.telling(
                        service,
                        name,
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
    public SecretVersion overwrite(ServiceName service, SecretName name, SecretValue value, String token) {
        var request = PutSecretValueRequest.builder()
                .secretId(naming.full(service, name))
                .secretString(SecretLimits.checked(value))
                .clientRequestToken(token)
                .build();
        var made = deletion.telling(
                        service,
                        name,
                        () -> secrets.confidential()
                                .find(
                                        ResourceNotFoundException.class::isInstance,
                                        SecretsManagerClient::putSecretValue,
                                        request))
                .orElseThrow(() -> SecretVersions.absent(service, name));
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

    @Override
    public List<StoredVersion> versions(ServiceName service, SecretName name) {
        return versions.all(service, name);
    }

    @Override
    public SecretVersion makeCurrent(ServiceName service, SecretName name, String versionId) {
        return versions.makeCurrent(service, name, versionId);
    }

    @Override
    public void keep(ServiceName service, SecretName name, Set<String> versionIds) {
        kept.keep(service, name, versionIds);
    }

    @Override
    public Instant delete(ServiceName service, SecretName name, int recoveryDays) {
        return deletion.delete(service, name, recoveryDays);
    }

    @Override
    public List<SecretName> deleted(ServiceName service) {
        return reader.deleted(naming, service);
    }

    @Override
    public void restore(ServiceName service, SecretName name) {
        deletion.restore(service, name);
    }

    @Override
    public Optional<SecretPin> pin(ServiceName service, SecretReference reference) {
        return reader.here(reference)
                .flatMap(pinned ->
                        naming.key(service, pinned.name()).map(name -> new SecretPin(name, pinned.version())));
    }

    @Override
    public SecretReference moved(SecretReference reference, String versionId) {
        return PinnedSecret.of(reference)
                .map(pinned -> pinned.at(versionId))
                .orElseThrow(
                        () -> Failures.invalid("The reference cannot be moved to another version", "it names no secret")
                                .exception());
    }

    private static SecretVersion version(SecretName name, String arn, String versionId) {
        return new SecretVersion(name, versionId, PinnedSecret.reference(arn, versionId));
    }
}
