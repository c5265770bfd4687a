package dev.astra.terraform.code;

import dev.astra.domain.infrastructure.Stack.PlatformStack;
import dev.astra.domain.network.Ipv4Block;
import dev.astra.domain.network.NetworkPlan;
import dev.astra.domain.network.SubnetRole;
import dev.astra.domain.network.ZonePlan;
import java.util.List;

/** What an environment stands on: baseline, network, DNS zone, cluster. */
final class PlatformCode {
    private PlatformCode() {}

    static StackCode.Parts of(PlatformStack stack) {
        String environment = stack.environment().value();
        return new StackCode.Parts(
                List.of(
                        BaselineCode.of(stack.location()),
                        OwnedBlock.module("network", "network", network(environment, stack.network())),
                        OwnedBlock.module(
                                "dns_zone",
                                "dns-zone",
                                new Inputs().text("name", stack.zone().value())),
                        OwnedBlock.module("cluster", "cluster", new Inputs().text("environment", environment))),
                List.of(BaselineCode.importing(stack.location())),
                List.of(
                        OwnedBlock.output("baseline", "State bucket and boundary of service roles.", "module.baseline"),
                        OwnedBlock.output("network", "The environment's network in this region.", "module.network"),
                        OwnedBlock.output("dns", "The environment's zone.", "module.dns_zone"),
                        OwnedBlock.output("cluster", "Where services run.", "module.cluster"),
                        OwnedBlock.output("zone_id", "Id of the environment's zone.", "module.dns_zone.zone_id"),
                        OwnedBlock.output(
                                "name_servers",
                                "What the zone above must delegate to.",
                                "module.dns_zone.name_servers")));
    }

    private static Inputs network(String environment, NetworkPlan plan) {
        var zones = new Inputs();
        plan.usedZones().forEach(zone -> zones.object(String.valueOf(zone.zone()), zone(zone)));
        return new Inputs()
                .text("environment", environment)
                .text("cidr", plan.block().toString())
                .text("spare_zone", plan.zones().getLast().block().toString())
                .object("zones", zones);
    }

    private static Inputs zone(ZonePlan zone) {
        return new Inputs()
                .text("cidr", zone.block().toString())
                .text("public", zone.subnet(SubnetRole.PUBLIC).toString())
                .text("private", zone.subnet(SubnetRole.PRIVATE).toString())
                .texts(
                        "spare",
                        zone.blocks(SubnetRole.SPARE).stream()
                                .map(Ipv4Block::toString)
                                .toList());
    }
}
