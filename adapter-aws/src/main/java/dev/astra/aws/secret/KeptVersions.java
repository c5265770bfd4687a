package dev.astra.aws.secret;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.service.ServiceName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.UpdateSecretVersionStageRequest;

/**
 * Labels that keep versions. AWS clears away versions without a label once there are more than a hundred; a secret may
 * have twenty labels, of which AWS and rotation use three.
 */
record KeptVersions(AwsClient<SecretsManagerClient> secrets, SecretNaming naming, SecretVersions versions) {
    private static final List<String> LABELS = IntStream.rangeClosed(1, 16)
            .mapToObj(number -> "ASTRA_KEPT_" + number)
            .toList();

    void keep(ServiceName service, SecretName name, Set<String> versionIds) {
        var secret = versions.required(service, name);
        if (versionIds.size() > LABELS.size()) {
            throw Failures.invalid(
                            "The versions of secret '" + name + "' cannot be kept",
                            versionIds.size() + " are in use, and AWS keeps " + LABELS.size())
                    .exception();
        }
        var places = places(secret.versionIdsToStages());
        var missing = new TreeSet<>(versionIds);
        missing.removeAll(places.values());
        for (String label : LABELS) {
            String present = places.getOrDefault(label, "");
            if (versionIds.contains(present)) {
                continue;
            }
            String wanted = missing.isEmpty() ? "" : missing.removeFirst();
            if (!present.equals(wanted)) {
                move(secret.arn(), label, present, wanted);
            }
        }
    }

    /** Which version each label is at. */
    private static Map<String, String> places(Map<String, List<String>> stages) {
        var places = new LinkedHashMap<String, String>();
        stages.forEach((version, labels) -> labels.forEach(label -> places.put(label, version)));
        places.keySet().retainAll(LABELS);
        return places;
    }

    private void move(String arn, String label, String from, String to) {
        var request = UpdateSecretVersionStageRequest.builder().secretId(arn).versionStage(label);
        if (!from.isEmpty()) {
            request.removeFromVersionId(from);
        }
        if (!to.isEmpty()) {
            request.moveToVersionId(to);
        }
        secrets.call(SecretsManagerClient::updateSecretVersionStage, request.build());
    }
}
