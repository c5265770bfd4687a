package dev.astra.cli.identity;

import dev.astra.application.identity.ListUsers;
import dev.astra.application.identity.UserView;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.Table;
import dev.astra.domain.organization.ApiKeyRecord;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists the people. */
@Command(name = "list", description = "List the people in the directory, their roles and their Astra tokens.")
public final class UserListCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ListUsers> listUsers;

    public UserListCommand(Session session, Supplier<ListUsers> listUsers) {
        this.session = session;
        this.listUsers = listUsers;
    }

    private record UserListJson(List<UserJson> users) {}

    @Override
    public Integer call() {
        List<UserView> users = session.run(listUsers.get(), new ListUsers.Command());
        session.show(new UserListJson(users.stream().map(UserJson::of).toList()), () -> text(users));
        if (users.isEmpty()) {
            session.next("There are no users yet. Create one with astra user create.");
        }
        return 0;
    }

    private static String text(List<UserView> users) {
        var table = new Table("username", "name", "email", "roles", "token ids");
        for (UserView view : users) {
            table.row(
                    view.user().name().value(),
                    UserJson.fullName(view.user()),
                    view.user().email().value(),
                    UserJson.roles(view.user()),
                    view.keys().stream().map(ApiKeyRecord::id).collect(Collectors.joining(", ")));
        }
        return table.render();
    }
}
