package dev.astra.application.secret;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.service.ServiceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Deletes a secret that nothing uses; it can be restored for some days. */
public final class DeleteSecret implements UseCase<DeleteSecret.Command, DeleteSecret.Result> {
    private static final int LEAST_DAYS = 7;
    private static final int MOST_DAYS = 30;

    private final ServiceVaults vaults;

    public DeleteSecret(ServiceVaults vaults) {
        this.vaults = vaults;
    }

    /**
     * The secret to delete.
     *
     * @param recoveryDays for how long it can be restored
     * @param force even when what runs uses it
     * @param dryRun checks everything and changes nothing
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            SecretName name,
            int recoveryDays,
            boolean force,
            boolean dryRun) {}

    /** Until when the secret can be restored; null on a dry run. */
    public record Result(@Nullable Instant restorableUntil) {}

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun()
                ? Effect.none()
                : Effect.change("secret.delete", command.environment(), command.service(), command.name());
    }

    @Override
    public Result execute(Command command) {
        if (command.recoveryDays() < LEAST_DAYS || command.recoveryDays() > MOST_DAYS) {
            throw Failures.invalid(
                            "The secret cannot be deleted",
                            "it must be possible to restore it for 7 to 30 days, not for " + command.recoveryDays())
                    .next("Choose a number of days with --recovery-days.")
                    .exception();
        }
        var secrets = vaults.open(command.environment(), command.service());
        secrets.require(command.name());
        if (!command.force()) {
            requireUnused(secrets, command.name());
        }
        return new Result(
                command.dryRun()
                        ? null
                        : secrets.vault().delete(command.service(), command.name(), command.recoveryDays()));
    }

    private static void requireUnused(ServiceVault secrets, SecretName name) {
        secrets.running(name).stream().findFirst().ifPresent(use -> {
            throw Failure.of(
                            CoreError.IN_USE,
                            "The secret '" + name + "' cannot be deleted",
                            "container '" + use.container() + "' of " + secrets.service()
                                    + " runs with it, and new tasks could not start")
                    .next("Take it out of the manifest, deploy, and delete it then.")
                    .next("Or delete it nevertheless with --force.")
                    .exception();
        });
    }
}
