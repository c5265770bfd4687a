package dev.astra.application.secret;

import dev.astra.application.UseCase;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.service.ServiceName;
import java.time.Instant;
import java.util.List;

/** The secrets of a service, without their values. */
public final class ListSecrets implements UseCase<ListSecrets.Command, ListSecrets.Result> {
    private final ServiceVaults vaults;

    public ListSecrets(ServiceVaults vaults) {
        this.vaults = vaults;
    }

    /** The service whose secrets are wanted. */
    public record Command(AccountName environment, ServiceName service) {}

    /**
     * The secrets by name.
     *
     * @param now the time on the cloud's own clock, against which the others are read
     */
    public record Result(List<Secret> secrets, Instant now) {
        public Result {
            secrets = List.copyOf(secrets);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        var secrets = vaults.open(command.environment(), command.service());
        return new Result(secrets.list(), secrets.cloud().time().now());
    }
}
