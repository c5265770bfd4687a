package dev.astra.cli.auth;

import dev.astra.application.auth.LogOut;
import dev.astra.cli.command.Session;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs out. */
@Command(name = "logout", description = "End your session at the portal and remove its tokens from this machine.")
public final class AuthLogoutCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<LogOut> logOut;

    @Option(names = "--dry-run", description = "Say whether there is a session, end nothing.")
    private boolean dryRun;

    public AuthLogoutCommand(Session session, Supplier<LogOut> logOut) {
        this.session = session;
        this.logOut = logOut;
    }

    private record LogoutJson(boolean wasSignedIn, boolean signedOut) {}

    @Override
    public Integer call() {
        boolean was = session.run(logOut.get(), new LogOut.Command(dryRun)).wasSignedIn();
        return session.show(new LogoutJson(was, was && !dryRun), () -> text(was));
    }

    private String text(boolean was) {
        if (!was) {
            return "Nobody is signed in here.\n";
        }
        return session.console().style().good("✓")
                + (dryRun ? " You would be signed out; nothing has been changed.\n" : " Signed out\n");
    }
}
