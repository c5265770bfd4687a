package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.UseCaseRunner;
import dev.astra.application.account.GetAccount;
import dev.astra.application.account.ListAccounts;
import dev.astra.application.dns.CheckDns;
import dev.astra.application.identity.DescribeCaller;
import dev.astra.application.network.ShowNetwork;
import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.application.organization.EstimateBootstrap;
import dev.astra.application.organization.InspectInstallation;
import dev.astra.application.organization.JoinOrganization;
import dev.astra.application.organization.PlanOrganization;
import dev.astra.cli.account.AccountGetCommand;
import dev.astra.cli.account.AccountListCommand;
import dev.astra.cli.command.CommandRunner;
import dev.astra.cli.command.GlobalOptions;
import dev.astra.cli.command.Session;
import dev.astra.cli.command.SignInGuard;
import dev.astra.cli.completion.CompletionCommand;
import dev.astra.cli.console.Console;
import dev.astra.cli.identity.WhoamiCommand;
import dev.astra.cli.network.NetworkShowCommand;
import dev.astra.cli.organization.DemoCommand;
import dev.astra.cli.organization.DemoScript;
import dev.astra.cli.organization.InitCommand;
import jakarta.inject.Provider;

/** The commands about the organization. A command is made when it is asked for, its use cases when it runs. */
@Module
final class CommandModule {
    private CommandModule() {}

    @Provides
    static Session session(
            Console console, GlobalOptions options, Provider<UseCaseRunner> runner, Provider<SignInGuard> guard) {
        return new Session(console, options, runner::get, guard::get);
    }

    @Provides
    @IntoMap
    @ClassKey(InitCommand.class)
    static Object init(
            Session session,
            Provider<InspectInstallation> inspect,
            Provider<PlanOrganization> plan,
            Provider<BootstrapOrganization> bootstrap,
            Provider<JoinOrganization> join,
            Provider<EstimateBootstrap> estimate,
            Provider<CheckDns> checkDns) {
        return new InitCommand(
                session, inspect::get, plan::get, bootstrap::get, join::get, estimate::get, checkDns::get);
    }

    @Provides
    @IntoMap
    @ClassKey(DemoCommand.class)
    static Object demo(Session session, CommandRunner runner) {
        return new DemoCommand(session, () -> new DemoScript(session, runner));
    }

    @Provides
    @IntoMap
    @ClassKey(WhoamiCommand.class)
    static Object whoami(Session session, Provider<DescribeCaller> useCase) {
        return new WhoamiCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(AccountListCommand.class)
    static Object accountList(Session session, Provider<ListAccounts> useCase) {
        return new AccountListCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(AccountGetCommand.class)
    static Object accountGet(Session session, Provider<GetAccount> useCase) {
        return new AccountGetCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(CompletionCommand.class)
    static Object completion(Session session) {
        return new CompletionCommand(session);
    }

    @Provides
    @IntoMap
    @ClassKey(NetworkShowCommand.class)
    static Object networkShow(Session session, Provider<ShowNetwork> useCase) {
        return new NetworkShowCommand(session, useCase::get);
    }
}
