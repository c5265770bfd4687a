package dev.astra.application.secret;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.ServiceName;
import org.jspecify.annotations.Nullable;

/** Reads the value of a secret for a person. */
public final class RevealSecret implements UseCase<RevealSecret.Command, RevealSecret.Result> {
    private final ServiceVaults vaults;

    public RevealSecret(ServiceVaults vaults) {
        this.vaults = vaults;
    }

    /**
     * The secret to read.
     *
     * @param version the beginning of a version, or null for the current one
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            SecretName name,
            @Nullable String version) {}

    /** The value and the version it is of. */
    public record Result(SecretValue value, String versionId) {}

    /** Whoever may change a secret may know it; whoever may only look may not. */
    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return Effect.change("secret.reveal", command.environment(), command.service(), command.name());
    }

    @Override
    public Result execute(Command command) {
        var secrets = vaults.open(command.environment(), command.service());
        secrets.require(command.name());
        var vault = secrets.vault();
        var choice = new VersionChoice(command.name(), vault.versions(command.service(), command.name()));
        var version = command.version() == null ? choice.current() : choice.named(command.version());
        return new Result(vault.read(version.version().reference()), version.id());
    }
}
