package dev.astra.application.secret;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.metadata.MetadataStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores a secret, or a further version of one, and pins it in a manifest if one is given. */
public final class PutSecret implements UseCase<PutSecret.Command, PutSecret.Result> {
    private final ServiceVaults vaults;
    private final MetadataStore store;
    private final LeaseKeeper leases;

    public PutSecret(ServiceVaults vaults, MetadataStore store, LeaseKeeper leases) {
        this.vaults = vaults;
        this.store = store;
        this.leases = leases;
    }

    /**
     * The secret to store.
     *
     * @param overwrite whether a secret of that name may be there already
     * @param target the manifest that shall name the new version, or null
     * @param dryRun checks everything and stores nothing
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            SecretName name,
            SecretValue value,
            boolean overwrite,
            @Nullable PinTarget target,
            boolean dryRun) {}

    /**
     * What was stored.
     *
     * @param version the new version, or null on a dry run
     * @param manifest the edited manifest, or null when none was given; on a dry run its pins lead nowhere
     * @param uses who uses the secret as it was before
     */
    public record Result(
            @Nullable SecretVersion version, @Nullable PinnedManifest manifest, List<SecretUse> uses) {
        public Result {
            uses = List.copyOf(uses);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun()
                ? Effect.none()
                : Effect.change("secret.put", command.environment(), command.service(), command.name());
    }

    @Override
    public Result execute(Command command) {
        SecretLimits.require(command.value());
        String subject = command.environment() + "/" + command.service() + "/" + command.name();
        return command.dryRun()
                ? put(command, subject)
                : leases.holding("secret " + subject, () -> put(command, subject));
    }

    private Result put(Command command, String subject) {
        var secrets = vaults.open(command.environment(), command.service());
        boolean present = secrets.has(command.name());
        var pins = command.target() == null
                ? null
                : new ManifestPins(secrets.vault(), command.service(), command.target());
        String variable = variable(command);
        if (command.dryRun()) {
            requireFree(command, present);
            return new Result(null, trial(command, pins, variable), uses(secrets, pins, command.name()));
        }
        trial(command, pins, variable);
        var uses = uses(secrets, pins, command.name());
        var storing = Storing.open(store.journal(), secrets, command.name(), subject);
        if (!storing.begun()) {
            storing.closingOnFailure(() -> requireFree(command, present));
        }
        var stored = storing.store(command.value(), present && command.overwrite(), uses);
        var wish = new ManifestPins.Wish(command.name(), variable, stored);
        var moved = pins == null ? null : pins.moved(List.of(wish));
        storing.close();
        return new Result(stored, moved, uses);
    }

    private static void requireFree(Command command, boolean present) {
        if (present && !command.overwrite()) {
            throw Failures.alreadyExists("Secret", command.name().value(), command.service() + " has a value for it")
                    .next("Store a further version with --overwrite; the present one stays readable.")
                    .exception();
        }
    }

    /** Finds out whether the manifest can be edited, before anything is stored. */
    private static @Nullable PinnedManifest trial(Command command, @Nullable ManifestPins pins, String variable) {
        return pins == null ? null : pins.moved(List.of(ManifestPins.Wish.trial(command.name(), variable)));
    }

    private static String variable(Command command) {
        return command.target() == null || command.target().variable() == null
                ? command.name().variable(command.service().value())
                : command.target().variable();
    }

    private static List<SecretUse> uses(ServiceVault secrets, @Nullable ManifestPins pins, SecretName name) {
        var uses = new ArrayList<>(secrets.running(name));
        if (pins != null) {
            pins.uses().stream().filter(use -> use.pin().name().equals(name)).forEach(uses::add);
        }
        return uses;
    }
}
