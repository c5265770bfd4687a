package dev.astra.provider.local.secret;

import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
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
import dev.astra.provider.local.account.Accounts;
import dev.astra.provider.local.state.Dice;
import dev.astra.provider.local.state.Draft;
import dev.astra.provider.local.state.Snapshot;
import dev.astra.provider.local.state.StateFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Secrets in the file, each version encrypted. References have the form that AWS gives them. */
public record LocalSecretVault(StateFile file, Seal seal, Location location) implements SecretVault {
    private static final int LARGEST = 65_536;
    private static final int LEAST_DAYS = 7;
    private static final int MOST_DAYS = 30;

    @Override
    public SecretVersion create(ServiceName service, SecretName name, SecretValue value) {
        return create(service, name, value, "");
    }

    @Override
    public SecretVersion overwrite(ServiceName service, SecretName name, SecretValue value) {
        return overwrite(service, name, value, "");
    }

    @Override
    public SecretVersion create(ServiceName service, SecretName name, SecretValue value, String token) {
        check(value);
        return file.change(draft -> {
            Accounts.require(draft, location.account());
            String key = SecretRow.prefix(location, service) + name;
            var present = draft.find(SecretRow.TABLE, key).filter(secret -> !secret.gone(draft.now()));
            present.ifPresent(secret -> requireLive(service, secret));
            var repeated = present.flatMap(secret -> repeated(secret, value, token));
            if (repeated.isPresent()) {
                return repeated.get();
            }
            if (present.isPresent()) {
                throw Failures.alreadyExists("The secret", name.value(), "service '" + service + "' has it already")
                        .next("Run astra secret put with --overwrite to store a further version.")
                        .exception();
            }
            var dice = draft.newDice("secret");
            String arn = "arn:aws:secretsmanager:%s:%s:secret:astra/%s/%s/%s-%s"
                    .formatted(location.region(), location.account(), location.name(), service, name, dice.letters(6));
            return store(draft, SecretRow.empty(key, name, arn, draft.now()), value, token, dice);
        });
    }

    @Override
    public SecretVersion overwrite(ServiceName service, SecretName name, SecretValue value, String token) {
        check(value);
        return file.change(draft -> {
            String key = SecretRow.prefix(location, service) + name;
            var secret = draft.find(SecretRow.TABLE, key)
                    .filter(present -> !present.gone(draft.now()))
                    .orElseThrow(() -> absent(service, name));
            requireLive(service, secret);
            return repeated(secret, value, token)
                    .orElseGet(() -> store(draft, secret, value, token, draft.newDice("secret version")));
        });
    }

    /** The version that the same request has stored already. */
    private Optional<SecretVersion> repeated(SecretRow secret, SecretValue value, String token) {
        var known = secret.versions().stream()
                .filter(version -> !token.isEmpty() && version.token().equals(token))
                .findFirst();
        known.filter(version -> !seal.open(version.sealed(), version.id()).equals(value))
                .ifPresent(_ -> {
                    throw Failures.alreadyExists("The version", token, "it has another value")
                            .exception();
                });
        return known.map(secret::stored);
    }

    private void requireLive(ServiceName service, SecretRow secret) {
        if (!secret.live()) {
            throw Failure.of(
                            CoreError.ALREADY_EXISTS,
                            "The secret '" + secret.name() + "' of service '" + service + "' cannot be written",
                            "it was deleted, and its name is kept for some days")
                    .next("Take it back: astra secret restore %s %s %s"
                            .formatted(service, location.name(), secret.name()))
                    .next("Or choose another key.")
                    .exception();
        }
    }

    private static AstraException absent(ServiceName service, SecretName name) {
        return Failures.notFound("The secret", name.value(), "service '" + service + "' has none of that name")
                .exception();
    }

    private SecretVersion store(Draft draft, SecretRow secret, SecretValue value, String token, Dice dice) {
        String id = dice.uuid();
        var version = new SecretRow.Version(id, draft.now(), seal.close(value, id), token);
        draft.put(SecretRow.TABLE, secret.with(version));
        return secret.stored(version);
    }

    private static void check(SecretValue value) {
        int bytes = value.reveal().getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > LARGEST) {
            throw Failures.invalid(
                            "The secret value cannot be stored",
                            "it has %,d bytes, and 1 to %,d are possible".formatted(bytes, LARGEST))
                    .exception();
        }
    }

    @Override
    public List<Secret> list(ServiceName service) {
        String prefix = SecretRow.prefix(location, service);
        return file.read(cloud -> cloud.all(SecretRow.TABLE, key -> key.startsWith(prefix)).stream()
                .filter(SecretRow::live)
                .map(SecretRow::listed)
                .sorted(Comparator.comparing(Secret::name))
                .toList());
    }

    @Override
    public boolean exists(SecretReference reference) {
        return file.read(cloud -> Secrets.present(cloud, location, reference));
    }

    @Override
    public SecretValue read(SecretReference reference) {
        return file.change(draft -> {
            var found = Secrets.find(draft, location, reference)
                    .orElseThrow(() -> Failures.notFound(
                                    "The secret version", shortened(reference), "no secret of this environment has it")
                            .exception());
            draft.put(SecretRow.TABLE, found.secret().readAt(draft.now()));
            return seal.open(found.version().sealed(), found.version().id());
        });
    }

    @Override
    public List<StoredVersion> versions(ServiceName service, SecretName name) {
        return file.read(cloud -> live(cloud, service, name).history());
    }

    @Override
    public SecretVersion makeCurrent(ServiceName service, SecretName name, String versionId) {
        return file.change(draft -> {
            var secret = live(draft, service, name);
            var version = secret.version(versionId)
                    .orElseThrow(() -> Failures.notFound(
                                    "The version", versionId, "the secret '" + name + "' has none of that name")
                            .exception());
            if (!version.equals(secret.currentVersion())) {
                draft.put(SecretRow.TABLE, secret.at(version));
            }
            return secret.stored(version);
        });
    }

    private SecretRow live(Snapshot cloud, ServiceName service, SecretName name) {
        return cloud.find(SecretRow.TABLE, SecretRow.prefix(location, service) + name)
                .filter(SecretRow::live)
                .orElseThrow(() -> absent(service, name));
    }

    @Override
    public Instant delete(ServiceName service, SecretName name, int recoveryDays) {
        if (recoveryDays < LEAST_DAYS || recoveryDays > MOST_DAYS) {
            throw Failures.invalid(
                            "The secret '" + name + "' cannot be deleted",
                            "it must be possible to restore it for 7 to 30 days, not for " + recoveryDays)
                    .exception();
        }
        return file.change(draft -> {
            var end = draft.now().plus(Duration.ofDays(recoveryDays));
            draft.put(SecretRow.TABLE, live(draft, service, name).deletedUntil(end));
            return end;
        });
    }

    @Override
    public List<SecretName> deleted(ServiceName service) {
        String prefix = SecretRow.prefix(location, service);
        return file.read(cloud -> cloud.all(SecretRow.TABLE, key -> key.startsWith(prefix)).stream()
                .filter(secret -> !secret.live() && !secret.gone(cloud.now()))
                .map(SecretRow::name)
                .sorted()
                .toList());
    }

    @Override
    public void restore(ServiceName service, SecretName name) {
        file.change(draft -> {
            var secret = draft.find(SecretRow.TABLE, SecretRow.prefix(location, service) + name)
                    .filter(present -> !present.gone(draft.now()))
                    .orElseThrow(() -> absent(service, name));
            draft.put(SecretRow.TABLE, secret.deletedUntil(null));
            return secret;
        });
    }

    @Override
    public Optional<SecretPin> pin(ServiceName service, SecretReference reference) {
        return Reference.parse(reference)
                .filter(parts -> parts.in(location) && parts.service().equals(service.value()))
                .map(parts -> new SecretPin(new SecretName(parts.name()), parts.version()));
    }

    @Override
    public SecretReference moved(SecretReference reference, String versionId) {
        return Reference.parse(reference)
                .map(parts -> new SecretReference(parts.arn() + ":::" + versionId))
                .orElseThrow(
                        () -> Failures.invalid("The reference cannot be moved to another version", "it names no secret")
                                .exception());
    }

    private static String shortened(SecretReference reference) {
        String value = reference.value();
        return value.length() <= 200 ? value : value.substring(0, 200) + "...";
    }
}
