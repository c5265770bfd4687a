package dev.astra.application.network;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.network.Permit;
import java.time.Instant;
import java.util.List;

/** Who may reach an environment from where, and until when. What is open beyond its time is closed first. */
public final class ListPermits implements UseCase<ListPermits.Command, ListPermits.Result> {
    private final CloudAccess clouds;

    public ListPermits(CloudAccess clouds) {
        this.clouds = clouds;
    }

    /** The environment whose permits are wanted. */
    public record Command(AccountName environment) {}

    /**
     * The permits by owner.
     *
     * @param now the time on the cloud's own clock, against which the others are read
     */
    public record Result(List<Permit> permits, Instant now) {
        public Result {
            permits = List.copyOf(permits);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        var location = clouds.environment(command.environment());
        var cloud = clouds.cloud();
        var access = cloud.networkAccess(location);
        var now = cloud.time().now();
        access.sweep(now);
        return new Result(access.list(), now);
    }
}
