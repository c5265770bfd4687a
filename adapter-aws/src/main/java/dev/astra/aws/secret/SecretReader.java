package dev.astra.aws.secret;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.ServiceName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretVersionIdsRequest;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsRequest;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

/** Finds secrets. Only {@link #read} asks AWS for a value, which counts as an access. */
record SecretReader(AwsClient<SecretsManagerClient> secrets, Location location) {

    List<Secret> list(SecretNaming naming, ServiceName service) {
        return entries(naming, service, false).stream()
                .flatMap(entry -> secret(naming, service, entry).stream())
                .sorted(Comparator.comparing(Secret::name))
                .toList();
    }

    List<SecretName> deleted(SecretNaming naming, ServiceName service) {
        return entries(naming, service, true).stream()
                .filter(entry -> entry.deletedDate() != null)
                .flatMap(entry -> naming.key(service, entry.name()).stream())
                .sorted()
                .toList();
    }

    private List<SecretListEntry> entries(SecretNaming naming, ServiceName service, boolean deletedToo) {
        var request = ListSecretsRequest.builder()
                .includePlannedDeletion(deletedToo)
                .filters(Filter.builder()
                        .key(FilterNameStringType.NAME)
                        .values(naming.prefix(service))
                        .build())
                .build();
        return secrets.call(
                (client, asked) -> client.listSecretsPaginator(asked).stream()
                        .flatMap(page -> page.secretList().stream())
                        .toList(),
                request);
    }

    private static Optional<Secret> secret(SecretNaming naming, ServiceName service, SecretListEntry entry) {
        return naming.key(service, entry.name()).map(name -> {
            var created = entry.createdDate();
            var changed = entry.lastChangedDate();
            return new Secret(
                    name,
                    created,
                    changed == null || changed.isBefore(created) ? created : changed,
                    entry.lastAccessedDate());
        });
    }

    boolean exists(SecretReference reference) {
        return here(reference).filter(this::exists).isPresent();
    }

    SecretValue read(SecretReference reference) {
        var pinned = here(reference).orElseThrow(() -> absent(reference, "it names no secret of " + location));
        var request = GetSecretValueRequest.builder()
                .secretId(pinned.arn())
                .versionId(unlessEmpty(pinned.version()))
                .versionStage(unlessEmpty(pinned.stage()))
                .build();
        return secrets.confidential()
                .find(SecretReader::gone, SecretsManagerClient::getSecretValue, request)
                .map(answer -> answer.secretString())
                .flatMap(text -> field(text, pinned.field()))
                .map(SecretValue::new)
                .orElseThrow(() -> absent(reference, "the secret, or this version of it, does not exist any more"));
    }

    Optional<PinnedSecret> here(SecretReference reference) {
        return PinnedSecret.of(reference)
                .filter(pinned -> pinned.account().equals(location.account().value()))
                .filter(pinned -> pinned.region().equals(location.region().value()));
    }

    boolean deleted(String full) {
        return described(full).filter(secret -> secret.deletedDate() != null).isPresent();
    }

    private boolean exists(PinnedSecret pinned) {
        return described(pinned.arn())
                .filter(secret -> secret.deletedDate() == null)
                .filter(secret -> hasVersion(pinned, secret))
                .isPresent();
    }

    Optional<DescribeSecretResponse> described(String secret) {
        var request = DescribeSecretRequest.builder().secretId(secret).build();
        return secrets.find(SecretReader::gone, SecretsManagerClient::describeSecret, request);
    }

    /** A description tells of versions with a label only; others are as good until AWS clears them away. */
    private boolean hasVersion(PinnedSecret pinned, DescribeSecretResponse secret) {
        if (pinned.version().isEmpty()) {
            var stage = pinned.stage().isEmpty() ? SecretVersions.CURRENT : pinned.stage();
            return secret.versionIdsToStages().values().stream().anyMatch(stages -> stages.contains(stage));
        }
        return secret.versionIdsToStages().containsKey(pinned.version()) || hasUnlabelledVersion(pinned);
    }

    private boolean hasUnlabelledVersion(PinnedSecret pinned) {
        var request = ListSecretVersionIdsRequest.builder()
                .secretId(pinned.arn())
                .includeDeprecated(true)
                .build();
        return secrets.call(
                (client, asked) -> client.listSecretVersionIdsPaginator(asked).stream()
                        .flatMap(page -> page.versions().stream())
                        .anyMatch(version -> version.versionId().equals(pinned.version())),
                request);
    }

    /** AWS refuses to read what is deleted, even while it can be restored. */
    static boolean gone(AwsServiceException answer) {
        return answer instanceof ResourceNotFoundException || answer instanceof InvalidRequestException;
    }

    private static Optional<String> field(String text, String field) {
        if (field.isEmpty()) {
            return Optional.of(text);
        }
        try {
            return JsonNode.parser().parse(text).field(field).map(JsonNode::text);
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static AstraException absent(SecretReference reference, String why) {
        return Failures.notFound("The secret", reference.value(), why).exception();
    }
}
