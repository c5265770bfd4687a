package dev.astra.provider.local.secret;

import dev.astra.domain.account.Location;
import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.secret.SecretVault;
import dev.astra.provider.local.account.Accounts;
import dev.astra.provider.local.state.Dice;
import dev.astra.provider.local.state.Draft;
import dev.astra.provider.local.state.StateFile;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Secrets in the file, each version encrypted. References have the form that AWS gives them. */
public record LocalSecretVault(StateFile file, Seal seal, Location location) implements SecretVault {
    private static final int LARGEST = 65_536;

    @Override
    public SecretVersion create(ServiceName service, SecretName name, SecretValue value) {
        check(value);
        return file.change(draft -> {
            Accounts.require(draft, location.account());
            String key = SecretRow.prefix(location, service) + name;
            if (draft.find(SecretRow.TABLE, key).isPresent()) {
                throw Failures.alreadyExists("The secret", name.value(), "service '" + service + "' has it already")
                        .next("Run astra secret put with --overwrite to store a further version.")
                        .exception();
            }
            var dice = draft.newDice("secret");
            String arn = "arn:aws:secretsmanager:%s:%s:secret:astra/%s/%s/%s-%s"
                    .formatted(location.region(), location.account(), location.name(), service, name, dice.letters(6));
            return store(draft, new SecretRow(key, name, arn, draft.now(), null, List.of()), value, dice);
        });
    }

    @Override
    public SecretVersion overwrite(ServiceName service, SecretName name, SecretValue value) {
        check(value);
        return file.change(draft -> {
            String key = SecretRow.prefix(location, service) + name;
            var secret = draft.find(SecretRow.TABLE, key)
                    .orElseThrow(() -> Failures.notFound(
                                    "The secret", name.value(), "service '" + service + "' has none of that name")
                            .next("Run astra secret put without --overwrite to store a first version.")
                            .exception());
            return store(draft, secret, value, draft.newDice("secret version"));
        });
    }

    private SecretVersion store(Draft draft, SecretRow secret, SecretValue value, Dice dice) {
        String id = dice.uuid();
        var version = new SecretRow.Version(id, draft.now(), seal.close(value, id));
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

    private static String shortened(SecretReference reference) {
        String value = reference.value();
        return value.length() <= 200 ? value : value.substring(0, 200) + "...";
    }
}
