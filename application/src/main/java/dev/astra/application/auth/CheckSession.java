package dev.astra.application.auth;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.SignInSession;
import dev.astra.ports.cloud.Capability;
import java.time.Instant;
import java.util.Optional;

/** The session there is, in a cloud that this process has worked with. Costs no more than a look at a file. */
public final class CheckSession implements UseCase<CheckSession.Command, Optional<CheckSession.Result>> {
    private final CloudAccess clouds;

    public CheckSession(CloudAccess clouds) {
        this.clouds = clouds;
    }

    /** Takes no parameters. */
    public record Command() {}

    /** The session, and the time on the cloud's own clock. */
    public record Result(SignInSession session, Instant now) {}

    @Override
    public Access access(Command command) {
        return Access.open();
    }

    /** It concerns this machine alone; the portal keeps its own record of sign-ins. */
    @Override
    public Effect effect(Command command) {
        return Effect.none();
    }

    @Override
    public Optional<Result> execute(Command command) {
        if (!clouds.used()) {
            return Optional.empty();
        }
        var cloud = clouds.cloud();
        return cloud.capabilities().contains(Capability.SIGN_IN)
                ? cloud.signIn()
                        .session()
                        .map(session -> new Result(session, cloud.time().now()))
                : Optional.empty();
    }
}
