package dev.astra.cli.identity;

import dev.astra.application.identity.GetUser;
import dev.astra.application.identity.UserView;
import dev.astra.cli.command.Session;
import dev.astra.domain.identity.UserName;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one person. */
@Command(name = "get", description = "Show one user: name, address, roles and Astra tokens.")
public final class UserGetCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<GetUser> getUser;

    @Parameters(paramLabel = "USERNAME", description = "The user, for example johnfdoe.")
    private String username = "";

    public UserGetCommand(Session session, Supplier<GetUser> getUser) {
        this.session = session;
        this.getUser = getUser;
    }

    @Override
    public Integer call() {
        UserView view = session.run(getUser.get(), new GetUser.Command(new UserName(username)));
        return session.show(UserJson.of(view), () -> text(view));
    }

    private static String text(UserView view) {
        var text = new StringBuilder();
        text.append("User: %s\n\n".formatted(view.user().name()));
        text.append("│ name: %s\n".formatted(UserJson.fullName(view.user())));
        text.append("│ email: %s\n".formatted(view.user().email()));
        text.append("│ roles: [%s]\n".formatted(UserJson.roles(view.user())));
        view.keys().forEach(key -> text.append("│ token: %s\n".formatted(key.id())));
        return text.toString();
    }
}
