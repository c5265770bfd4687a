package dev.astra.application.secret;

import dev.astra.application.UseCase;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.service.ServiceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One secret with its history and who uses it, without its value. */
public final class GetSecret implements UseCase<GetSecret.Command, GetSecret.Result> {
    private final ServiceVaults vaults;

    public GetSecret(ServiceVaults vaults) {
        this.vaults = vaults;
    }

    /**
     * The secret to show.
     *
     * @param manifest a manifest that may use it, or null
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            SecretName name,
            @Nullable ManifestSource manifest) {}

    /**
     * The secret.
     *
     * @param versions newest first
     * @param now the time on the cloud's own clock, against which the others are read
     */
    public record Result(Secret secret, List<StoredVersion> versions, List<SecretUse> uses, Instant now) {
        public Result {
            versions = List.copyOf(versions);
            uses = List.copyOf(uses);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        var secrets = vaults.open(command.environment(), command.service());
        var secret = secrets.require(command.name());
        var uses = new ArrayList<>(secrets.running(command.name()));
        if (command.manifest() != null) {
            var target = new PinTarget(command.manifest(), null, null);
            new ManifestPins(secrets.vault(), command.service(), target)
                    .uses().stream()
                            .filter(use -> use.pin().name().equals(command.name()))
                            .forEach(uses::add);
        }
        var versions = secrets.vault().versions(command.service(), command.name());
        return new Result(secret, versions, uses, secrets.cloud().time().now());
    }
}
