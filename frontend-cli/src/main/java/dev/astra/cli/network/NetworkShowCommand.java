package dev.astra.cli.network;

import dev.astra.application.network.ShowNetwork;
import dev.astra.cli.command.Session;
import dev.astra.domain.network.AddressPlan;
import dev.astra.domain.network.Ipv4Block;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Shows the address plan as a tree. */
@Command(name = "show", description = "Draw the address plan as a tree, with sizes and what is free.")
public final class NetworkShowCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ShowNetwork> showNetwork;

    public NetworkShowCommand(Session session, Supplier<ShowNetwork> showNetwork) {
        this.session = session;
        this.showNetwork = showNetwork;
    }

    private record NetworkJson(String block, List<Allocation> allocations, List<String> free) {
        record Allocation(String environment, String region, String block, List<Zone> zones) {}

        record Zone(@Nullable String zone, String block, List<Subnet> subnets) {}

        record Subnet(String role, String block) {}

        static NetworkJson of(AddressPlan plan) {
            return new NetworkJson(
                    Ipv4Block.PRIVATE_10.toString(),
                    plan.allocations().stream()
                            .map(one -> new Allocation(
                                    one.environment().value(),
                                    one.region().value(),
                                    one.block().toString(),
                                    one.plan().zones().stream()
                                            .map(zone -> new Zone(
                                                    zone.zone(),
                                                    zone.block().toString(),
                                                    zone.subnets().stream()
                                                            .map(subnet -> new Subnet(
                                                                    NetworkTree.word(subnet.role()),
                                                                    subnet.block()
                                                                            .toString()))
                                                            .toList()))
                                            .toList()))
                            .toList(),
                    plan.free().stream().map(Ipv4Block::toString).toList());
        }
    }

    @Override
    public Integer call() {
        AddressPlan plan = session.run(showNetwork.get(), new ShowNetwork.Command());
        return session.show(NetworkJson.of(plan), () -> NetworkTree.draw(plan));
    }
}
