package dev.astra.application.network;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.network.AddressBlock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a permit back before its time. */
public final class RevokeAccess implements UseCase<RevokeAccess.Command, RevokeAccess.Result> {
    private final CloudAccess clouds;
    private final PermitOwner owner;

    public RevokeAccess(CloudAccess clouds, PermitOwner owner) {
        this.clouds = clouds;
        this.owner = owner;
    }

    /**
     * Whose permit to take back.
     *
     * @param user somebody else, or null for the caller
     * @param dryRun tells what would be closed
     */
    public record Command(AccountName environment, @Nullable String user, boolean dryRun) {}

    /** The blocks that were open to the owner; empty when there was no permit. */
    public record Result(String owner, List<AddressBlock> removed) {
        public Result {
            removed = List.copyOf(removed);
        }
    }

    @Override
    public Access access(Command command) {
        return command.user() == null ? Access.enter(command.environment()) : Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun() ? Effect.none() : Effect.change("connect.revoke", command.environment());
    }

    @Override
    public Result execute(Command command) {
        var location = clouds.environment(command.environment());
        var cloud = clouds.cloud();
        var access = cloud.networkAccess(location);
        String whose = Optional.ofNullable(command.user()).orElseGet(owner::name);
        if (command.dryRun()) {
            var open = access.list().stream()
                    .filter(permit -> permit.owner().equals(whose))
                    .flatMap(permit -> permit.blocks().stream())
                    .toList();
            return new Result(whose, open);
        }
        access.sweep(cloud.time().now());
        return new Result(whose, access.revoke(whose));
    }
}
