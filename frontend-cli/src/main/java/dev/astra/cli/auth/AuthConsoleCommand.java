package dev.astra.cli.auth;

import dev.astra.application.auth.OpenConsole;
import dev.astra.cli.command.Session;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the way into the cloud's web console. */
@Command(name = "console", description = "Print the link that opens the cloud's web console in an account and role.")
public final class AuthConsoleCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<OpenConsole> openConsole;

    @Mixin
    private RoleOptions chosen = new RoleOptions();

    public AuthConsoleCommand(Session session, Supplier<OpenConsole> openConsole) {
        this.session = session;
        this.openConsole = openConsole;
    }

    private record ConsoleJson(String url) {}

    @Override
    public Integer call() {
        var link = session.run(
                openConsole.get(), new OpenConsole.Command(chosen.account(), chosen.role(), chosen.region()));
        return session.show(new ConsoleJson(link.toString()), () -> link + "\n");
    }
}
