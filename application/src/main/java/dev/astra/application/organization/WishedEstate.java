package dev.astra.application.organization;

import dev.astra.application.infrastructure.EstatePlanner;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Role;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.network.AddressPlan;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.domain.organization.Organization;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.metadata.MetadataStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an organization would consist of, whether or not any of it is there.
 *
 * @param unknown what could not be found out about it, a sentence each
 */
record WishedEstate(
        ExpectedMembers members,
        List<NetworkAllocation> networks,
        List<Role> roles,
        List<Stack> stacks,
        List<String> unknown) {
    private static final List<String> STAND_IN_SERVERS = List.of("ns-0.example.com", "ns-1.example.com");

    /** Derives it from the wish, and refuses a wish that cannot come true. */
    static WishedEstate of(BootstrapOrganization.Command command, Cloud cloud, MetadataStore store) {
        var requirements = new BootstrapRequirements(command);
        store.organizations().find().ifPresent(requirements::requireSame);
        requirements.requireUsableNames();
        var facts = new KnownFacts(cloud);
        List<String> zones = facts.zones(command.region());
        requirements.requireEnoughZones(zones);
        var members = ExpectedMembers.of(command, facts, store.accounts().list());
        facts.portal();
        List<NetworkAllocation> networks =
                networks(members, command, zones, store.networks().plan());
        var planner = new EstatePlanner(organization(command, members), members.registered());
        var stacks = new ArrayList<>(planner.foundation(members.organization(), members.directory(), networks));
        stacks.add(planner.dnsStack(standInServers(networks)));
        return new WishedEstate(members, networks, planner.roles(), List.copyOf(stacks), facts.unknown());
    }

    private static List<NetworkAllocation> networks(
            ExpectedMembers members, BootstrapOrganization.Command command, List<String> zones, AddressPlan present) {
        AddressPlan plan = present;
        var networks = new ArrayList<NetworkAllocation>();
        for (AccountName environment : members.environments()) {
            NetworkAllocation network = plan.allocate(environment, command.region(), zones);
            plan = plan.with(network);
            networks.add(network);
        }
        return networks;
    }

    private static Organization organization(BootstrapOrganization.Command command, ExpectedMembers members) {
        return new Organization(
                command.name(),
                command.provider(),
                command.region(),
                command.domain(),
                members.organization().management(),
                null,
                false);
    }

    private static Map<AccountName, List<String>> standInServers(List<NetworkAllocation> networks) {
        var servers = new HashMap<AccountName, List<String>>();
        networks.forEach(network -> servers.put(network.environment(), STAND_IN_SERVERS));
        return servers;
    }
}
