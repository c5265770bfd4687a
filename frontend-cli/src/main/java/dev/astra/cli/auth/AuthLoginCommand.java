package dev.astra.cli.auth;

import dev.astra.application.auth.LogIn;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.domain.identity.SignInMethod;
import dev.astra.domain.identity.SignInSession;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs in. */
@Command(
        name = "login",
        description = "Sign in at your organization's portal; a session that runs is replaced by a new one.")
public final class AuthLoginCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<LogIn> logIn;

    @Option(names = "--device", description = "Confirm a code on any device instead of using the browser here.")
    private boolean device;

    @Option(names = "--dry-run", description = "Show where you would sign in.")
    private boolean dryRun;

    public AuthLoginCommand(Session session, Supplier<LogIn> logIn) {
        this.session = session;
        this.logIn = logIn;
    }

    private record LoginJson(String startUrl, @Nullable String endsAt) {}

    @Override
    public Integer call() {
        var method = device ? SignInMethod.DEVICE : SignInMethod.BROWSER;
        var result = session.run(logIn.get(), new LogIn.Command(method, new PromptText(session.console()), dryRun));
        SignInSession begun = result.session();
        var json = new LoginJson(
                result.portal().toString(),
                begun == null ? null : begun.endsAt().toString());
        int exit = session.show(json, () -> text(result));
        if (begun != null) {
            session.next("See what you may be where: astra auth list");
        }
        return exit;
    }

    private String text(LogIn.Result result) {
        String good = session.console().style().good("✓") + " ";
        SignInSession begun = result.session();
        return begun == null
                ? good + "You would sign in at " + result.portal() + "; nothing has been changed.\n"
                : good + "Signed in at " + result.portal() + " for " + HumanTime.length(begun.left(result.now()))
                        + "\n";
    }
}
