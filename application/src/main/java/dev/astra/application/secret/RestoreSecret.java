package dev.astra.application.secret;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.service.ServiceName;

/** Takes back the deletion of a secret. */
public final class RestoreSecret implements UseCase<RestoreSecret.Command, SecretName> {
    private final ServiceVaults vaults;

    public RestoreSecret(ServiceVaults vaults) {
        this.vaults = vaults;
    }

    /**
     * The secret to restore.
     *
     * @param dryRun checks everything and changes nothing
     */
    public record Command(AccountName environment, ServiceName service, SecretName name, boolean dryRun) {}

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun()
                ? Effect.none()
                : Effect.change("secret.restore", command.environment(), command.service(), command.name());
    }

    @Override
    public SecretName execute(Command command) {
        var secrets = vaults.open(command.environment(), command.service());
        var vault = secrets.vault();
        var deleted = vault.deleted(command.service());
        if (!deleted.contains(command.name())) {
            if (secrets.has(command.name())) {
                throw Failures.alreadyExists("Secret", command.name().value(), "it is not deleted")
                        .exception();
            }
            throw secrets.unknown("Deleted secret", command.name(), deleted, "no deleted secrets");
        }
        if (!command.dryRun()) {
            vault.restore(command.service(), command.name());
        }
        return command.name();
    }
}
