package dev.astra.application.secret;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.service.ServiceName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an earlier version of a secret the current one, and moves its pin in a manifest. No version is lost. */
public final class RollBackSecret implements UseCase<RollBackSecret.Command, RollBackSecret.Result> {
    private final ServiceVaults vaults;

    public RollBackSecret(ServiceVaults vaults) {
        this.vaults = vaults;
    }

    /**
     * The secret to take back.
     *
     * @param to the beginning of a version, or null for the previous one
     * @param target the manifest whose pin shall be moved, or null
     * @param pinnedOnly leaves a manifest alone that does not pin the secret
     * @param dryRun checks everything and changes nothing
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            SecretName name,
            @Nullable String to,
            @Nullable PinTarget target,
            boolean pinnedOnly,
            boolean dryRun) {}

    /**
     * What was changed.
     *
     * @param from the version that was current
     * @param manifest the edited manifest, or null when none was to be edited
     * @param running who is given the secret now
     */
    public record Result(
            StoredVersion from, StoredVersion to, @Nullable PinnedManifest manifest, List<SecretUse> running) {
        public Result {
            running = List.copyOf(running);
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
                : Effect.change("secret.rollback", command.environment(), command.service(), command.name());
    }

    @Override
    public Result execute(Command command) {
        var secrets = vaults.open(command.environment(), command.service());
        secrets.require(command.name());
        var vault = secrets.vault();
        var choice = new VersionChoice(command.name(), vault.versions(command.service(), command.name()));
        var from = choice.current();
        var to = choice.earlier(command.to());
        var manifest = manifest(secrets, command, to);
        var result = new Result(from, to, manifest, secrets.running(command.name()));
        if (!command.dryRun()) {
            vault.makeCurrent(command.service(), command.name(), to.id());
        }
        return result;
    }

    private static @Nullable PinnedManifest manifest(ServiceVault secrets, Command command, StoredVersion to) {
        if (command.target() == null) {
            return null;
        }
        var pins = new ManifestPins(secrets.vault(), command.service(), command.target());
        if (command.pinnedOnly() && !pins.has(command.name())) {
            return null;
        }
        String variable = command.target().variable() == null
                ? command.name().variable(command.service().value())
                : command.target().variable();
        return pins.moved(List.of(new ManifestPins.Wish(command.name(), variable, to.version())));
    }
}
