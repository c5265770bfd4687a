package dev.astra.application.secret;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.service.ServiceLookup;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.secret.SecretVault;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Stores a secret, or a further version of one. */
public final class PutSecret implements UseCase<PutSecret.Command, Optional<SecretVersion>> {
    private static final int MOST_BYTES = 65_536;

    private final CloudAccess clouds;
    private final ServiceLookup services;

    public PutSecret(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /**
     * The secret to store.
     *
     * @param overwrite whether a secret of that name may be there already
     * @param dryRun checks everything and stores nothing
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            SecretName name,
            SecretValue value,
            boolean overwrite,
            boolean dryRun) {}

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

    /** The version that was stored, or nothing on a dry run. */
    @Override
    public Optional<SecretVersion> execute(Command command) {
        requireStorable(command.value());
        var location = services.find(command.environment(), command.service()).location();
        SecretVault vault = clouds.cloud().secrets(location);
        boolean present = vault.list(command.service()).stream()
                .anyMatch(secret -> secret.name().equals(command.name()));
        if (present && !command.overwrite()) {
            throw Failures.alreadyExists("Secret", command.name().value(), command.service() + " has a value for it")
                    .next("Store a further version with --overwrite; the present one stays readable.")
                    .exception();
        }
        return command.dryRun() ? Optional.empty() : Optional.of(store(vault, present, command));
    }

    private static SecretVersion store(SecretVault vault, boolean present, Command command) {
        return present
                ? vault.overwrite(command.service(), command.name(), command.value())
                : vault.create(command.service(), command.name(), command.value());
    }

    private static void requireStorable(SecretValue value) {
        int size = value.reveal().getBytes(StandardCharsets.UTF_8).length;
        if (size == 0 || size > MOST_BYTES) {
            throw Failures.invalid(
                            "The secret cannot be stored",
                            size == 0
                                    ? "its value is empty"
                                    : String.format(
                                            Locale.ROOT,
                                            "its value has %,d bytes, and %,d are possible",
                                            size,
                                            MOST_BYTES))
                    .exception();
        }
    }
}
