package dev.astra.cli.network;

import dev.astra.domain.network.AddressPlan;
import dev.astra.domain.network.Ipv4Block;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.domain.network.SubnetRole;
import dev.astra.domain.network.ZonePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The address plan drawn as a tree. */
final class NetworkTree {
    private record Node(String label, List<Node> children) {
        static Node leaf(String label) {
            return new Node(label, List.of());
        }
    }

    private NetworkTree() {}

    static String draw(AddressPlan plan) {
        var children = new ArrayList<Node>();
        plan.allocations().forEach(allocation -> children.add(network(allocation)));
        plan.free().forEach(block -> children.add(Node.leaf("Free " + sized(block))));
        var text = new StringBuilder();
        text.append("Private address space ")
                .append(sized(Ipv4Block.PRIVATE_10))
                .append('\n');
        draw(children, "", text);
        return text.toString();
    }

    private static void draw(List<Node> nodes, String indent, StringBuilder text) {
        for (int i = 0; i < nodes.size(); i++) {
            boolean last = i == nodes.size() - 1;
            Node node = nodes.get(i);
            text.append(indent)
                    .append(last ? "└─ " : "├─ ")
                    .append(node.label())
                    .append('\n');
            draw(node.children(), indent + (last ? "   " : "│  "), text);
        }
    }

    private static Node network(NetworkAllocation allocation) {
        return new Node(
                allocation.environment() + " in " + allocation.region() + " " + sized(allocation.block()),
                allocation.plan().zones().stream().map(NetworkTree::zone).toList());
    }

    private static Node zone(ZonePlan zone) {
        if (zone.spare()) {
            return Node.leaf("Spare " + sized(zone.block()));
        }
        return new Node(
                zone.zone() + " " + sized(zone.block()),
                zone.subnets().stream()
                        .map(subnet -> Node.leaf(word(subnet.role()) + " " + sized(subnet.block())))
                        .toList());
    }

    static String word(SubnetRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String sized(Ipv4Block block) {
        return block + " (" + String.format(Locale.ROOT, "%,d", block.hosts()) + " hosts)";
    }
}
