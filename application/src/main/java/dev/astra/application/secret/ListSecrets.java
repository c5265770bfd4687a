package dev.astra.application.secret;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.service.ServiceLookup;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.service.ServiceName;
import java.time.Instant;
import java.util.List;

/** The secrets of a service, without their values. */
public final class ListSecrets implements UseCase<ListSecrets.Command, ListSecrets.Result> {
    private final CloudAccess clouds;
    private final ServiceLookup services;

    public ListSecrets(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
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
        var location = services.find(command.environment(), command.service()).location();
        var cloud = clouds.cloud();
        return new Result(
                cloud.secrets(location).list(command.service()), cloud.time().now());
    }
}
