package dev.astra.application.auth;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.SignInMethod;
import dev.astra.domain.identity.SignInPrompt;
import dev.astra.domain.identity.SignInSession;
import java.net.URI;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Begins a new session at the sign-in portal, so that all its hours are still to come. */
public final class LogIn implements UseCase<LogIn.Command, LogIn.Result> {
    private final CloudAccess clouds;

    public LogIn(CloudAccess clouds) {
        this.clouds = clouds;
    }

    /**
     * How to sign in.
     *
     * @param prompt is told what the person has to do
     * @param dryRun looks for the portal and begins nothing
     */
    public record Command(SignInMethod method, Consumer<SignInPrompt> prompt, boolean dryRun) {}

    /**
     * What came of it.
     *
     * @param session null on a dry run
     * @param now the time on the cloud's own clock
     */
    public record Result(URI portal, @Nullable SignInSession session, Instant now) {}

    /** The portal itself decides who may sign in. */
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
        var portal = clouds.organization().portal();
        if (portal == null) {
            throw Failures.notFound("Sign-in portal", "of the organization", "its set-up has not come that far")
                    .next("Run astra init again; it goes on where it stopped.")
                    .exception();
        }
        var cloud = clouds.cloud();
        var session = command.dryRun() ? null : cloud.signIn().signIn(command.method(), command.prompt());
        return new Result(portal.startUrl(), session, cloud.time().now());
    }
}
