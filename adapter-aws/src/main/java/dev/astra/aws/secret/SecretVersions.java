package dev.astra.aws.secret;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.secret.VersionStage;
import dev.astra.domain.service.ServiceName;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretVersionIdsRequest;
import software.amazon.awssdk.services.secretsmanager.model.SecretVersionsListEntry;
import software.amazon.awssdk.services.secretsmanager.model.UpdateSecretVersionStageRequest;

/** The versions of secrets, and which of them is the current one. AWS says so with labels. */
record SecretVersions(AwsClient<SecretsManagerClient> secrets, SecretNaming naming, SecretReader reader) {
    static final String CURRENT = "AWSCURRENT";
    private static final String PREVIOUS = "AWSPREVIOUS";

    List<StoredVersion> all(ServiceName service, SecretName name) {
        var secret = required(service, name);
        return listed(secret.arn()).stream()
                .map(entry -> new StoredVersion(
                        new SecretVersion(
                                name, entry.versionId(), PinnedSecret.reference(secret.arn(), entry.versionId())),
                        entry.createdDate(),
                        stage(entry)))
                .sorted(Comparator.comparing(StoredVersion::createdAt)
                        .reversed()
                        .thenComparing(StoredVersion::stage))
                .toList();
    }

    SecretVersion makeCurrent(ServiceName service, SecretName name, String versionId) {
        var versions = all(service, name);
        var wanted = versions.stream()
                .filter(version -> version.id().equals(versionId))
                .findFirst()
                .orElseThrow(() -> Failures.notFound(
                                "The version", versionId, "the secret '" + name + "' has none of that name")
                        .exception());
        if (wanted.stage() != VersionStage.CURRENT) {
            var request = UpdateSecretVersionStageRequest.builder()
                    .secretId(naming.full(service, name))
                    .versionStage(CURRENT)
                    .moveToVersionId(versionId);
            versions.stream()
                    .filter(version -> version.stage() == VersionStage.CURRENT)
                    .forEach(version -> request.removeFromVersionId(version.id()));
            secrets.call(SecretsManagerClient::updateSecretVersionStage, request.build());
        }
        return wanted.version();
    }

    DescribeSecretResponse required(ServiceName service, SecretName name) {
        return reader.described(naming.full(service, name))
                .filter(secret -> secret.deletedDate() == null)
                .orElseThrow(() -> absent(service, name));
    }

    static AstraException absent(ServiceName service, SecretName name) {
        return Failures.notFound("The secret", name.value(), "the service '" + service + "' has none of that key")
                .exception();
    }

    private List<SecretVersionsListEntry> listed(String arn) {
        var request = ListSecretVersionIdsRequest.builder()
                .secretId(arn)
                .includeDeprecated(true)
                .build();
        return secrets.call(
                (client, asked) -> client.listSecretVersionIdsPaginator(asked).stream()
                        .flatMap(page -> page.versions().stream())
                        .toList(),
                request);
    }

    private static VersionStage stage(SecretVersionsListEntry entry) {
        if (entry.versionStages().contains(CURRENT)) {
            return VersionStage.CURRENT;
        }
        return entry.versionStages().contains(PREVIOUS) ? VersionStage.PREVIOUS : VersionStage.EARLIER;
    }
}
