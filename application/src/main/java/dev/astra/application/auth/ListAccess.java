package dev.astra.application.auth;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.AccountAccess;
import dev.astra.domain.identity.SignInSession;
import java.time.Instant;
import java.util.List;

/** What the person who is signed in may be, and where. */
public final class ListAccess implements UseCase<ListAccess.Command, ListAccess.Result> {
    private final CloudAccess clouds;

    public ListAccess(CloudAccess clouds) {
        this.clouds = clouds;
    }

    /** Takes no parameters. */
    public record Command() {}

    /** The accounts by name, the session, and the time on the cloud's own clock. */
    public record Result(List<AccountAccess> accounts, SignInSession session, Instant now) {
        public Result {
            accounts = List.copyOf(accounts);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        var cloud = clouds.cloud();
        var session = cloud.signIn().renew();
        return new Result(cloud.signIn().access(), session, cloud.time().now());
    }
}
