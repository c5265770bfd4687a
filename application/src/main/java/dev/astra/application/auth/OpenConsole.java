package dev.astra.application.auth;

import dev.astra.application.UseCase;
import dev.astra.application.account.AccountLookup;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.RoleName;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The way into the cloud's web console, as somebody in an account. */
public final class OpenConsole implements UseCase<OpenConsole.Command, URI> {
    private final CloudAccess clouds;
    private final AccountLookup accounts;

    public OpenConsole(CloudAccess clouds, AccountLookup accounts) {
        this.clouds = clouds;
        this.accounts = accounts;
    }

    /**
     * As whom to look at what.
     *
     * @param region null for the organization's default region
     */
    public record Command(
            AccountName account, RoleName role, @Nullable Region region) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public URI execute(Command command) {
        var location = accounts.location(command.account(), command.region());
        return clouds.cloud().signIn().consoleLink(location, command.role());
    }
}
