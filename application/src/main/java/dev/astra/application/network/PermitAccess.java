package dev.astra.application.network;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.Permit;
import dev.astra.ports.configuration.ConfigurationStore;
import dev.astra.ports.network.AddressFinder;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Lets the caller into an environment for some hours, from where the caller is now. */
public final class PermitAccess implements UseCase<PermitAccess.Command, PermitAccess.Result> {
    /** Each answers for one version of addresses only. */
    private static final List<URI> USUAL_SERVICES =
            List.of(URI.create("https://checkip.amazonaws.com"), URI.create("https://api6.ipify.org"));

    private final CloudAccess clouds;
    private final PermitOwner owner;
    private final AddressFinder finder;
    private final ConfigurationStore configurations;

    public PermitAccess(
            CloudAccess clouds, PermitOwner owner, AddressFinder finder, ConfigurationStore configurations) {
        this.clouds = clouds;
        this.owner = owner;
        this.finder = finder;
        this.configurations = configurations;
    }

    /**
     * Where the caller comes from.
     *
     * @param blocks the blocks to let in; the address is found when there are none
     * @param services where to ask for the address; the services of the settings, or else the usual ones, when there
     *     are none
     * @param dryRun finds and checks everything and opens nothing
     */
    public record Command(
            AccountName environment, List<AddressBlock> blocks, List<URI> services, Duration lifetime, boolean dryRun) {
        public Command {
            blocks = List.copyOf(blocks);
            services = List.copyOf(services);
        }
    }

    /**
     * The permit, given unless it was a dry run.
     *
     * @param removed the blocks of the caller's earlier permit
     */
    public record Result(Permit permit, List<AddressBlock> removed) {
        public Result {
            removed = List.copyOf(removed);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.enter(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun() ? Effect.none() : Effect.change("connect.permit", command.environment());
    }

    @Override
    public Result execute(Command command) {
        var location = clouds.environment(command.environment());
        var cloud = clouds.cloud();
        var access = cloud.networkAccess(location);
        var now = cloud.time().now();
        var blocks = command.blocks().isEmpty() ? finder.find(services(command)) : command.blocks();
        var permit = Permit.grant(owner.name(), blocks, now, command.lifetime());
        if (command.dryRun()) {
            return new Result(permit, present(access.list(), permit.owner()));
        }
        access.sweep(now);
        return new Result(permit, access.permit(permit));
    }

    private List<URI> services(Command command) {
        if (!command.services().isEmpty()) {
            return command.services();
        }
        var chosen = configurations.load().addressServices();
        return chosen.isEmpty() ? USUAL_SERVICES : chosen;
    }

    private static List<AddressBlock> present(List<Permit> permits, String owner) {
        return permits.stream()
                .filter(permit -> permit.owner().equals(owner))
                .flatMap(permit -> permit.blocks().stream())
                .sorted()
                .toList();
    }
}
