package dev.astra.domain.network;

import java.util.ArrayList;
import java.util.List;

/**
 * How one /16 is divided: a /18 for each of three zones and a spare one, each zone into four /20: public, private and
 * two spare.
 */
public record NetworkPlan(Ipv4Block block, List<ZonePlan> zones) {
    /** How many zones a network spans. */
    public static final int ZONES = 3;

    private static final List<SubnetRole> USES =
            List.of(SubnetRole.PUBLIC, SubnetRole.PRIVATE, SubnetRole.SPARE, SubnetRole.SPARE);

    public NetworkPlan {
        zones = List.copyOf(zones);
    }

    /** Divides the block over the zones, of which the first three are used. */
    public static NetworkPlan divide(Ipv4Block block, List<String> zoneNames) {
        var quarters = block.split(18);
        var zones = new ArrayList<ZonePlan>();
        for (int i = 0; i < quarters.size(); i++) {
            Ipv4Block quarter = quarters.get(i);
            if (i < Math.min(ZONES, zoneNames.size())) {
                zones.add(new ZonePlan(zoneNames.get(i), quarter, subnets(quarter)));
            } else {
                zones.add(new ZonePlan(null, quarter, List.of()));
            }
        }
        return new NetworkPlan(block, zones);
    }

    private static List<SubnetPlan> subnets(Ipv4Block quarter) {
        var blocks = quarter.split(20);
        var subnets = new ArrayList<SubnetPlan>();
        for (int i = 0; i < blocks.size(); i++) {
            subnets.add(new SubnetPlan(USES.get(i), blocks.get(i)));
        }
        return subnets;
    }

    public List<ZonePlan> usedZones() {
        return zones.stream().filter(zone -> !zone.spare()).toList();
    }
}
