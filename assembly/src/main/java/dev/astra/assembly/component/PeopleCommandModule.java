package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.account.AdoptAccount;
import dev.astra.application.account.CloseAccount;
import dev.astra.application.account.CreateAccount;
import dev.astra.application.account.PreviewAccount;
import dev.astra.application.identity.ChangeGrants;
import dev.astra.application.identity.CreateUser;
import dev.astra.application.identity.DeleteUser;
import dev.astra.application.identity.GetUser;
import dev.astra.application.identity.ListRoles;
import dev.astra.application.identity.ListUsers;
import dev.astra.application.identity.PreviewUser;
import dev.astra.cli.account.AccountAdoptCommand;
import dev.astra.cli.account.AccountCloseCommand;
import dev.astra.cli.account.AccountCreateCommand;
import dev.astra.cli.command.Session;
import dev.astra.cli.identity.RoleListCommand;
import dev.astra.cli.identity.UserCreateCommand;
import dev.astra.cli.identity.UserDeleteCommand;
import dev.astra.cli.identity.UserGetCommand;
import dev.astra.cli.identity.UserGrantCommand;
import dev.astra.cli.identity.UserListCommand;
import dev.astra.cli.identity.UserRevokeCommand;
import jakarta.inject.Provider;

/** The commands about people, roles, and the coming and going of accounts. */
@Module
final class PeopleCommandModule {
    private PeopleCommandModule() {}

    @Provides
    @IntoMap
    @ClassKey(UserCreateCommand.class)
    static Object userCreate(Session session, Provider<CreateUser> createUser, Provider<PreviewUser> previewUser) {
        return new UserCreateCommand(session, createUser::get, previewUser::get);
    }

    @Provides
    @IntoMap
    @ClassKey(UserListCommand.class)
    static Object userList(Session session, Provider<ListUsers> listUsers) {
        return new UserListCommand(session, listUsers::get);
    }

    @Provides
    @IntoMap
    @ClassKey(UserGetCommand.class)
    static Object userGet(Session session, Provider<GetUser> getUser) {
        return new UserGetCommand(session, getUser::get);
    }

    @Provides
    @IntoMap
    @ClassKey(UserGrantCommand.class)
    static Object userGrant(Session session, Provider<ChangeGrants> changeGrants, Provider<PreviewUser> previewUser) {
        return new UserGrantCommand(session, changeGrants::get, previewUser::get);
    }

    @Provides
    @IntoMap
    @ClassKey(UserRevokeCommand.class)
    static Object userRevoke(Session session, Provider<ChangeGrants> changeGrants, Provider<PreviewUser> previewUser) {
        return new UserRevokeCommand(session, changeGrants::get, previewUser::get);
    }

    @Provides
    @IntoMap
    @ClassKey(UserDeleteCommand.class)
    static Object userDelete(Session session, Provider<DeleteUser> deleteUser, Provider<PreviewUser> previewUser) {
        return new UserDeleteCommand(session, deleteUser::get, previewUser::get);
    }

    @Provides
    @IntoMap
    @ClassKey(RoleListCommand.class)
    static Object roleList(Session session, Provider<ListRoles> listRoles) {
        return new RoleListCommand(session, listRoles::get);
    }

    @Provides
    @IntoMap
    @ClassKey(AccountCreateCommand.class)
    static Object accountCreate(
            Session session, Provider<CreateAccount> createAccount, Provider<PreviewAccount> previewAccount) {
        return new AccountCreateCommand(session, createAccount::get, previewAccount::get);
    }

    @Provides
    @IntoMap
    @ClassKey(AccountAdoptCommand.class)
    static Object accountAdopt(Session session, Provider<AdoptAccount> adoptAccount) {
        return new AccountAdoptCommand(session, adoptAccount::get);
    }

    @Provides
    @IntoMap
    @ClassKey(AccountCloseCommand.class)
    static Object accountClose(Session session, Provider<CloseAccount> closeAccount) {
        return new AccountCloseCommand(session, closeAccount::get);
    }
}
