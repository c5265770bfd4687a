package dev.astra.provider.local.secret;

import dev.astra.domain.account.Location;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.secret.VersionStage;
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
 * @param current the version that is read when none is named, or an empty text for the last one
 * @param previous the version that was current before, or an empty text
 * @param deletedUntil until when it is deleted but can be restored, or null
 */
record SecretRow(
        String key,
        SecretName name,
        String arn,
        Instant createdAt,
        @Nullable Instant accessedAt,
        String current,
        String previous,
        @Nullable Instant deletedUntil,
        List<Version> versions) {
    static final Table<SecretRow> TABLE = new Table<>("secrets", SecretRow::key, SecretRow::write, SecretRow::read);

    /**
     * One value.
     *
     * @param sealed the value, readable only with the key beside the file
     * @param token by which a repetition of the request that stored it is known, or an empty text
     */
    record Version(String id, Instant at, String sealed, String token) {
        private static Version read(Fields fields) {
            return new Version(
                    fields.text("id"),
                    fields.instant("at"),
                    fields.text("sealed"),
                    fields.optionalText("token").orElse(""));
        }

        private Value write() {
            return new FieldsBuilder()
                    .put("id", id)
                    .put("at", at)
                    .put("sealed", sealed)
                    .put("token", unlessEmpty(token))
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
                fields.optionalText("current").orElse(""),
                fields.optionalText("previous").orElse(""),
                fields.optionalInstant("deletedUntil").orElse(null),
                fields.list("versions", Version::read));
    }

    private Value write() {
        return new FieldsBuilder()
                .put("key", key)
                .put("name", name.value())
                .put("arn", arn)
                .put("createdAt", createdAt)
                .put("accessedAt", accessedAt)
                .put("current", unlessEmpty(current))
                .put("previous", unlessEmpty(previous))
                .put("deletedUntil", deletedUntil)
                .put("versions", versions, Version::write)
                .build();
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A secret without any version yet. */
    static SecretRow empty(String key, SecretName name, String arn, Instant createdAt) {
        return new SecretRow(key, name, arn, createdAt, null, "", "", null, List.of());
    }

    /** With a further version, which is the current one. */
    SecretRow with(Version version) {
        var more = new ArrayList<>(versions);
        more.add(version);
        String before = versions.isEmpty() ? "" : currentVersion().id();
        return new SecretRow(
                key, name, arn, createdAt, accessedAt, version.id(), before, deletedUntil, List.copyOf(more));
    }

    SecretRow at(Version version) {
        return new SecretRow(
                key,
                name,
                arn,
                createdAt,
                accessedAt,
                version.id(),
                currentVersion().id(),
                deletedUntil,
                versions);
    }

    SecretRow readAt(Instant now) {
        var today = now.truncatedTo(ChronoUnit.DAYS);
        return new SecretRow(key, name, arn, createdAt, today, current, previous, deletedUntil, versions);
    }

    SecretRow deletedUntil(@Nullable Instant end) {
        return new SecretRow(key, name, arn, createdAt, accessedAt, current, previous, end, versions);
    }

    /** Whether it was deleted so long ago that it cannot be restored. */
    boolean gone(Instant now) {
        return deletedUntil != null && !now.isBefore(deletedUntil);
    }

    boolean live() {
        return deletedUntil == null;
    }

    Optional<Version> version(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    Version currentVersion() {
        return version(current).orElseGet(versions::getLast);
    }

    SecretVersion stored(Version version) {
        return new SecretVersion(name, version.id(), new SecretReference(arn + ":::" + version.id()));
    }

    List<StoredVersion> history() {
        return versions.reversed().stream()
                .map(version -> new StoredVersion(stored(version), version.at(), stage(version)))
                .toList();
    }

    private VersionStage stage(Version version) {
        if (version.equals(currentVersion())) {
            return VersionStage.CURRENT;
        }
        return version.id().equals(previous) ? VersionStage.PREVIOUS : VersionStage.EARLIER;
    }

    Secret listed() {
        return new Secret(name, createdAt, versions.getLast().at(), accessedAt);
    }
}
