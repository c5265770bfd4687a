package dev.astra.provider.local.secret;

import dev.astra.domain.account.Location;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A secret with all its versions.
 *
 * @param arn its name without a version, in the form AWS gives it
 * @param accessedAt the day it was last read, or null for never
 */
record SecretRow(
        String key,
        SecretName name,
        String arn,
        Instant createdAt,
        @Nullable Instant accessedAt,
        List<Version> versions) {
    static final Table<SecretRow> TABLE = new Table<>("secrets", SecretRow::key, SecretRow::write, SecretRow::read);

    /**
     * One value.
     *
     * @param sealed the value, readable only with the key beside the file
     */
    record Version(String id, Instant at, String sealed) {
        private static Version read(Fields fields) {
            return new Version(fields.text("id"), fields.instant("at"), fields.text("sealed"));
        }

        private Value write() {
            return new FieldsBuilder()
                    .put("id", id)
                    .put("at", at)
                    .put("sealed", sealed)
                    .build();
        }
    }

    /** What the keys of all secrets of a service begin with. */
    static String prefix(Location location, ServiceName service) {
        return "%s/%s/%s/".formatted(location.account(), location.region(), service);
    }

    private static SecretRow read(Fields fields) {
        return new SecretRow(
                fields.text("key"),
                new SecretName(fields.text("name")),
                fields.text("arn"),
                fields.instant("createdAt"),
                fields.optionalInstant("accessedAt").orElse(null),
                fields.list("versions", Version::read));
    }

    private Value write() {
        return new FieldsBuilder()
                .put("key", key)
                .put("name", name.value())
                .put("arn", arn)
                .put("createdAt", createdAt)
                .put("accessedAt", accessedAt)
                .put("versions", versions, Version::write)
                .build();
    }

    SecretRow with(Version version) {
        var more = new ArrayList<>(versions);
        more.add(version);
        return new SecretRow(key, name, arn, createdAt, accessedAt, List.copyOf(more));
    }

    SecretRow readAt(Instant now) {
        return new SecretRow(key, name, arn, createdAt, now.truncatedTo(ChronoUnit.DAYS), versions);
    }

    Optional<Version> version(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    SecretVersion stored(Version version) {
        return new SecretVersion(name, version.id(), new SecretReference(arn + ":::" + version.id()));
    }

    Secret listed() {
        return new Secret(name, createdAt, versions.getLast().at(), accessedAt);
    }
}
