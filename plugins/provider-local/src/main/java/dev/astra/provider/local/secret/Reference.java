package dev.astra.provider.local.secret;

import dev.astra.domain.account.Location;
import dev.astra.domain.secret.SecretReference;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reference taken apart: {@code <arn>:::<version>}, as a task definition names one version of a secret.
 *
 * @param version the version, or an empty text for the current one
 */
record Reference(String arn, String account, String region, String service, String name, String key, String version) {
    private static final Pattern FORM = Pattern.compile("(arn:aws:secretsmanager:([a-z0-9-]+):(\\d{12}):secret:"
            + "astra/[^/:]+/([^/:]+)/([A-Za-z0-9_.-]{1,128})-[A-Za-z0-9]{6})(?::::([0-9a-f-]{36}))?");

    static Optional<Reference> parse(SecretReference reference) {
        var matcher = FORM.matcher(reference.value());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String key = "%s/%s/%s/%s".formatted(matcher.group(3), matcher.group(2), matcher.group(4), matcher.group(5));
        String version = matcher.group(6);
        return Optional.of(new Reference(
                matcher.group(1),
                matcher.group(3),
                matcher.group(2),
                matcher.group(4),
                matcher.group(5),
                key,
                version == null ? "" : version));
    }

    /** Whether the secret would live there. */
    boolean in(Location location) {
        return account.equals(location.account().value())
                && region.equals(location.region().value());
    }
}
