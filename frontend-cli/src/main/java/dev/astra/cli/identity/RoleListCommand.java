package dev.astra.cli.identity;

import dev.astra.application.identity.ListRoles;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.Table;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.UserName;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Lists the roles. */
@Command(name = "list", description = "List the roles: where they hold, what they allow and who has them.")
public final class RoleListCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ListRoles> listRoles;

    public RoleListCommand(Session session, Supplier<ListRoles> listRoles) {
        this.session = session;
        this.listRoles = listRoles;
    }

    private record RoleJson(String name, String description, List<String> accounts, List<String> users) {
        static RoleJson of(ListRoles.Held held) {
            return new RoleJson(
                    held.role().name().value(),
                    held.role().description(),
                    held.role().accounts().stream().map(AccountName::value).toList(),
                    held.holders().stream().map(UserName::value).toList());
        }
    }

    private record RoleListJson(List<RoleJson> roles) {}

    @Override
    public Integer call() {
        List<RoleJson> roles = session.run(listRoles.get(), new ListRoles.Command()).stream()
                .map(RoleJson::of)
                .toList();
        return session.show(new RoleListJson(roles), () -> text(roles));
    }

    private static String text(List<RoleJson> roles) {
        var table = new Table("role", "accounts", "users", "description");
        for (RoleJson role : roles) {
            table.row(
                    role.name(),
                    String.join(", ", role.accounts()),
                    String.join(", ", role.users()),
                    role.description());
        }
        return table.render();
    }
}
