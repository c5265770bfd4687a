package dev.astra.application.auth;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.identity.Access;

/** Ends the session at the sign-in portal and forgets it here. */
public final class LogOut implements UseCase<LogOut.Command, LogOut.Result> {
    private final CloudAccess clouds;

    public LogOut(CloudAccess clouds) {
        this.clouds = clouds;
    }

    /** Whether only to look. */
    public record Command(boolean dryRun) {}

    /** Whether there was a session. */
    public record Result(boolean wasSignedIn) {}

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
    public Result execute(Command command) {
        var signIn = clouds.cloud().signIn();
        return new Result(command.dryRun() ? signIn.session().isPresent() : signIn.signOut());
    }
}
