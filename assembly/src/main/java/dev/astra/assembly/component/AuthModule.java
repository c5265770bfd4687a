package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.UseCaseRunner;
import dev.astra.application.account.AccountLookup;
import dev.astra.application.auth.CheckSession;
import dev.astra.application.auth.ListAccess;
import dev.astra.application.auth.LogIn;
import dev.astra.application.auth.LogOut;
import dev.astra.application.auth.OpenConsole;
import dev.astra.application.auth.SelectProfile;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.cli.auth.AuthConsoleCommand;
import dev.astra.cli.auth.AuthListCommand;
import dev.astra.cli.auth.AuthLoginCommand;
import dev.astra.cli.auth.AuthLogoutCommand;
import dev.astra.cli.auth.AuthSetCommand;
import dev.astra.cli.auth.SessionGuard;
import dev.astra.cli.command.GlobalOptions;
import dev.astra.cli.command.Session;
import dev.astra.cli.command.SignInGuard;
import dev.astra.cli.console.Console;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Signing in: its use cases, its commands, and the guard of all other commands. */
@Module
final class AuthModule {
    private AuthModule() {}

    @Provides
    @Singleton
    static SignInGuard guard(
            Console console, GlobalOptions options, Provider<UseCaseRunner> runner, CloudAccess clouds) {
        return new SessionGuard(console, options, runner::get, () -> new CheckSession(clouds), () -> new LogIn(clouds));
    }

    @Provides
    static AccountLookup accounts(CloudAccess clouds, MetadataStore store) {
        return new AccountLookup(clouds, store);
    }

    @Provides
    @IntoMap
    @ClassKey(AuthLoginCommand.class)
    static Object login(Session session, CloudAccess clouds) {
        return new AuthLoginCommand(session, () -> new LogIn(clouds));
    }

    @Provides
    @IntoMap
    @ClassKey(AuthSetCommand.class)
    static Object set(Session session, CloudAccess clouds, AccountLookup accounts) {
        return new AuthSetCommand(session, () -> new SelectProfile(clouds, accounts));
    }

    @Provides
    @IntoMap
    @ClassKey(AuthListCommand.class)
    static Object list(Session session, CloudAccess clouds) {
        return new AuthListCommand(session, () -> new ListAccess(clouds));
    }

    @Provides
    @IntoMap
    @ClassKey(AuthConsoleCommand.class)
    static Object console(Session session, CloudAccess clouds, AccountLookup accounts) {
        return new AuthConsoleCommand(session, () -> new OpenConsole(clouds, accounts));
    }

    @Provides
    @IntoMap
    @ClassKey(AuthLogoutCommand.class)
    static Object logout(Session session, CloudAccess clouds) {
        return new AuthLogoutCommand(session, () -> new LogOut(clouds));
    }
}
