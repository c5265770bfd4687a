package dev.astra.cli.auth;

import dev.astra.application.auth.ListAccess;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Table;
import dev.astra.domain.identity.RoleName;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists the accounts a person may enter. */
@Command(name = "list", description = "List what you may be where, and how long you are signed in.")
public final class AuthListCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ListAccess> listAccess;

    public AuthListCommand(Session session, Supplier<ListAccess> listAccess) {
        this.session = session;
        this.listAccess = listAccess;
    }

    private record AccessListJson(String startUrl, String endsAt, List<AccessJson> accounts) {}

    private record AccessJson(String account, String id, List<String> roles) {}

    @Override
    public Integer call() {
        var result = session.run(listAccess.get(), new ListAccess.Command());
        int exit = session.show(json(result), () -> text(result));
        session.next("You are signed in for another "
                + HumanTime.length(result.session().left(result.now()))
                + ". Choose with: astra auth set ACCOUNT -r ROLE");
        return exit;
    }

    private static AccessListJson json(ListAccess.Result result) {
        return new AccessListJson(
                result.session().startUrl().toString(),
                result.session().endsAt().toString(),
                result.accounts().stream()
                        .map(access -> new AccessJson(
                                access.name(),
                                access.account().value(),
                                access.roles().stream().map(RoleName::value).toList()))
                        .toList());
    }

    private static String text(ListAccess.Result result) {
        var table = new Table("account", "id", "roles");
        for (var access : result.accounts()) {
            table.row(
                    access.name(),
                    access.account().value(),
                    access.roles().stream().map(RoleName::value).collect(Collectors.joining(", ")));
        }
        return table.render();
    }
}
