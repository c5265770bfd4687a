package dev.astra.domain.service;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.secret.SecretReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deployment of a service in an environment, as a unit that can be restored. Only its deployment and its outcome
 * become known later. It holds references of secrets, never their values.
 *
 * @param number counts from 1 for each service and environment
 * @param manifestDigest the SHA-256 of the manifest's text, empty when there was no manifest
 * @param author who deployed it
 * @param reason why, in the author's words, or null when they have not said
 * @param deployment its deployment, or null until that has begun
 * @param restores the number of the release that a rollback restores, or null for any other release
 */
public record Release(
        AccountName environment,
        ServiceName service,
        int number,
        RevisionId revision,
        String manifestDigest,
        ReleaseContent content,
        List<ReleasedImage> images,
        String author,
        @Nullable String reason,
        Instant startedAt,
        @Nullable DeploymentId deployment,
        ReleaseOutcome outcome,
        @Nullable Integer restores) {
    public Release {
        images = List.copyOf(images);
    }

    /** The versions of secrets that its tasks read. */
    public List<SecretReference> secrets() {
        return content.specification().containers().stream()
                .flatMap(container -> container.secrets().stream())
                .map(SecretBinding::valueFrom)
                .distinct()
                .toList();
    }

    public Release numbered(int assigned) {
        return with(assigned, deployment, outcome);
    }

    public Release begunAs(DeploymentId begun) {
        return with(number, begun, outcome);
    }

    public Release ended(ReleaseOutcome end) {
        return with(number, deployment, end);
    }

    private Release with(int assigned, @Nullable DeploymentId begun, ReleaseOutcome end) {
        return new Release(
                environment,
                service,
                assigned,
                revision,
                manifestDigest,
                content,
                images,
                author,
                reason,
                startedAt,
                begun,
                end,
                restores);
    }
}
