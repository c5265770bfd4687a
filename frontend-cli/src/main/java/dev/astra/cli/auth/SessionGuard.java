package dev.astra.cli.auth;

import dev.astra.application.UseCaseRunner;
import dev.astra.application.auth.CheckSession;
import dev.astra.application.auth.LogIn;
import dev.astra.cli.command.GlobalOptions;
import dev.astra.cli.command.SignInGuard;
import dev.astra.cli.console.Console;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Prompter;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.identity.SignInMethod;
import java.util.Optional;
import java.util.function.Supplier;

/** Signs a person at a terminal in when a command needs it, and warns before the session ends. */
public final class SessionGuard implements SignInGuard {
    private final Console console;
    private final GlobalOptions options;
    private final Supplier<UseCaseRunner> runner;
    private final Supplier<CheckSession> checkSession;
    private final Supplier<LogIn> logIn;
    private boolean reminded;

    public SessionGuard(
            Console console,
            GlobalOptions options,
            Supplier<UseCaseRunner> runner,
            Supplier<CheckSession> checkSession,
            Supplier<LogIn> logIn) {
        this.console = console;
        this.options = options;
        this.runner = runner;
        this.checkSession = checkSession;
        this.logIn = logIn;
    }

    @Override
    public boolean restored(AstraException failure) {
        if (failure.code() != CoreError.SIGN_IN_NEEDED || !new Prompter(console, options.asks()).canAsk()) {
            return false;
        }
        console.note(console.style().warning("!! ") + failure.getMessage());
        runner.get().run(logIn.get(), new LogIn.Command(SignInMethod.BROWSER, new PromptText(console), false));
        return true;
    }

    @Override
    public void remind() {
        if (reminded) {
            return;
        }
        present().filter(found -> found.session().endsSoon(found.now())).ifPresent(found -> {
            reminded = true;
            console.note(console.style().warning("!! ") + "Your sign-in ends in "
                    + HumanTime.length(found.session().left(found.now()))
                    + "; astra auth login begins a new one.");
        });
    }

    /** The command has done its work by then, so it must not fail for want of a reminder. */
    private Optional<CheckSession.Result> present() {
        try {
            return runner.get().run(checkSession.get(), new CheckSession.Command());
        } catch (AstraException unknown) {
            return Optional.empty();
        }
    }
}
