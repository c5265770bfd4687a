package dev.astra.cli.network;

import dev.astra.application.network.RevokeAccess;
import dev.astra.cli.command.Session;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.network.AddressBlock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Closes what a permit opened. */
@Command(name = "revoke", description = "Give your permit back before its time.")
public final class ConnectRevokeCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<RevokeAccess> revokeAccess;

    @Parameters(index = "0", paramLabel = "ENVIRONMENT", description = "The environment.")
    private String environment = "";

    @Option(
            names = "--user",
            paramLabel = "USER",
            description = "Take back somebody else's permit; needs the environment's admin role.")
    private @Nullable String user;

    @Option(names = "--dry-run", description = "Tell what would be closed, close nothing.")
    private boolean dryRun;

    public ConnectRevokeCommand(Session session, Supplier<RevokeAccess> revokeAccess) {
        this.session = session;
        this.revokeAccess = revokeAccess;
    }

    private record RevokeJson(String owner, String environment, List<String> removed, boolean dryRun) {}

    @Override
    public Integer call() {
        var result =
                session.run(revokeAccess.get(), new RevokeAccess.Command(new AccountName(environment), user, dryRun));
        var removed = result.removed().stream().map(AddressBlock::toString).toList();
        session.show(new RevokeJson(result.owner(), environment, removed, dryRun), () -> text(result));
        session.next("See who else has one with astra connect list " + environment);
        return 0;
    }

    private String text(RevokeAccess.Result result) {
        if (result.removed().isEmpty()) {
            return "%s has no permit in %s; nothing has been changed.%n".formatted(result.owner(), environment);
        }
        var text = new StringBuilder();
        for (var block : result.removed()) {
            text.append(dryRun ? "- " : session.console().style().good("✓") + " Removed rule for ")
                    .append(block)
                    .append('\n');
        }
        return dryRun ? text.append("Nothing has been changed.\n").toString() : text.toString();
    }
}
