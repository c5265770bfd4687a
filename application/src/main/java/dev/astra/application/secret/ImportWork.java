package dev.astra.application.secret;

import dev.astra.application.dotenv.Dotenv;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.SourcePosition;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the values of a file with those of a vault, and stores what is new. */
record ImportWork(ServiceVault secrets) {
    /** Problems in the order of the text. */
    static final Comparator<Diagnostic> IN_ORDER = Comparator.comparing(
            Diagnostic::position,
            Comparator.nullsFirst(
                    Comparator.comparingInt(SourcePosition::line).thenComparingInt(SourcePosition::column)));

    /**
     * What is to be done with a value.
     *
     * @param present the version that has this value already, or null
     */
    record Planned(
            SecretName name,
            SecretValue value,
            ImportSecrets.Action action,
            @Nullable SecretVersion present) {}

    Planned plan(Dotenv.Entry entry, Set<SecretName> present) {
        var name = new SecretName(entry.key());
        if (!present.contains(name)) {
            return new Planned(name, entry.value(), ImportSecrets.Action.CREATE, null);
        }
        var vault = secrets.vault();
        var current = new VersionChoice(name, vault.versions(secrets.service(), name)).current();
        var version = current.version();
        return vault.read(version.reference()).equals(entry.value())
                ? new Planned(name, entry.value(), ImportSecrets.Action.KEEP, version)
                : new Planned(name, entry.value(), ImportSecrets.Action.OVERWRITE, null);
    }

    List<SecretVersion> store(String file, List<Planned> all) {
        var running = secrets.running();
        var stored = new ArrayList<SecretVersion>();
        try {
            for (Planned planned : all) {
                stored.add(store(planned, running));
            }
        } catch (AstraException e) {
            throw e.failure()
                    .next("%d of the %d secrets in %s are stored; run the command again to go on with the rest."
                            .formatted(stored.size(), all.size(), file))
                    .exception(e);
        }
        return stored;
    }

    private SecretVersion store(Planned planned, List<SecretUse> running) {
        var vault = secrets.vault();
        return switch (planned.action()) {
            case CREATE -> vault.create(secrets.service(), planned.name(), planned.value());
            case OVERWRITE -> {
                new Safekeeping(secrets).keep(planned.name(), running);
                yield vault.overwrite(secrets.service(), planned.name(), planned.value());
            }
            case KEEP -> Objects.requireNonNull(planned.present());
        };
    }
}
