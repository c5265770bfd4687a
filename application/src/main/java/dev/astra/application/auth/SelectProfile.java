package dev.astra.application.auth;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.account.AccountLookup;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.SelectedProfile;
import org.jspecify.annotations.Nullable;

/** Makes an account and a role what other programs act in. */
public final class SelectProfile implements UseCase<SelectProfile.Command, SelectProfile.Result> {
    private final CloudAccess clouds;
    private final AccountLookup accounts;

    public SelectProfile(CloudAccess clouds, AccountLookup accounts) {
        this.clouds = clouds;
        this.accounts = accounts;
    }

    /**
     * As whom to work where.
     *
     * @param region null for the organization's default region
     * @param dryRun checks the names and changes nothing
     */
    public record Command(
            AccountName account, RoleName role, @Nullable Region region, boolean dryRun) {}

    /**
     * What was selected.
     *
     * @param profile null on a dry run
     */
    public record Result(
            Location location, RoleName role, @Nullable SelectedProfile profile) {}

    /** Changes nothing but the person's own files; what the role may do, the portal has decided. */
    @Override
    public Access access(Command command) {
        return Access.open();
    }

    /** It concerns this machine alone; the portal keeps its own record of sign-ins. */
    @Override
    public Effect effect(Command command) {
        return Effect.none();
    }

    @Override
    public Result execute(Command command) {
        Location location = accounts.location(command.account(), command.region());
        return new Result(
                location,
                command.role(),
                command.dryRun() ? null : clouds.cloud().signIn().select(location, command.role()));
    }
}
