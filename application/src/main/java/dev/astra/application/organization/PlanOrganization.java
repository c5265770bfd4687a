package dev.astra.application.organization;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.EstatePlanner;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.organization.EstatePreview.PlannedAccount;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.network.AddressPlan;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.organization.Organization;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.metadata.MetadataStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What setting up the organization would make. Nothing is written anywhere, and no account has to be there. */
public final class PlanOrganization implements UseCase<BootstrapOrganization.Command, EstatePreview> {
    private static final List<String> STAND_IN_SERVERS = List.of("ns-0.example.com", "ns-1.example.com");

    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;

    public PlanOrganization(CloudAccess clouds, MetadataStore store, StackWorks stacks) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
    }

    @Override
    public Access access(BootstrapOrganization.Command command) {
        return store.organizations().find().isEmpty() ? Access.open() : Access.read();
    }

    @Override
    public EstatePreview execute(BootstrapOrganization.Command command) {
        var requirements = new BootstrapRequirements(command);
        store.organizations().find().ifPresent(requirements::requireSame);
        requirements.requireUsableNames();
        Cloud cloud = clouds.cloud(command.provider(), command.region(), command.providerSettings());
        stacks.requireReady(cloud);
        var facts = new KnownFacts(cloud);
        List<String> zones = facts.zones(command.region());
        requirements.requireEnoughZones(zones);
        var members = ExpectedMembers.of(command, facts, store.accounts().list());
        return preview(command, cloud, facts, members, networks(members, command, zones));
    }

    private List<NetworkAllocation> networks(
            ExpectedMembers members, BootstrapOrganization.Command command, List<String> zones) {
        AddressPlan plan = store.networks().plan();
        var networks = new ArrayList<NetworkAllocation>();
        for (AccountName environment : members.environments()) {
            NetworkAllocation network = plan.allocate(environment, command.region(), zones);
            plan = plan.with(network);
            networks.add(network);
        }
        return networks;
    }

    private EstatePreview preview(
            BootstrapOrganization.Command command,
            Cloud cloud,
            KnownFacts facts,
            ExpectedMembers members,
            List<NetworkAllocation> networks) {
        var organization = new Organization(
                command.name(),
                command.provider(),
                command.region(),
                command.domain(),
                members.organization().management(),
                null,
                false);
        var planner = new EstatePlanner(organization, members.registered());
        var wanted = new ArrayList<>(planner.foundation(members.organization(), members.directory(), networks));
        wanted.add(planner.dnsStack(standInServers(networks)));
        return new EstatePreview(
                command.name(),
                command.provider(),
                command.region(),
                store.organizations().find().filter(Organization::bootstrapped).isPresent(),
                members.registered().stream()
                        .map(account -> new PlannedAccount(
                                account.name(),
                                members.known(account),
                                members.email(account),
                                account.type() == AccountType.ENVIRONMENT ? "environments" : ""))
                        .toList(),
                networks,
                planner.roles(),
                zoneNames(command.domain(), networks),
                expand(command, cloud, wanted),
                unknown(facts, members));
    }

    private List<Plan> expand(BootstrapOrganization.Command command, Cloud cloud, List<Stack> wanted) {
        String step = "expand " + wanted.size() + " Terraform directories";
        command.listener().on(new ProgressEvent.StepStarted(step));
        List<Plan> plans = stacks.expand(cloud, wanted, command.listener()).stream()
                .sorted(Comparator.comparing(Plan::stack))
                .toList();
        command.listener().on(new ProgressEvent.StepFinished(step, ""));
        return plans;
    }

    private static Map<AccountName, List<String>> standInServers(List<NetworkAllocation> networks) {
        var servers = new HashMap<AccountName, List<String>>();
        networks.forEach(network -> servers.put(network.environment(), STAND_IN_SERVERS));
        return servers;
    }

    private static List<DomainName> zoneNames(DomainName domain, List<NetworkAllocation> networks) {
        var zones = new ArrayList<DomainName>();
        zones.add(domain);
        networks.forEach(network -> zones.add(domain.child(network.environment().value())));
        return zones;
    }

    private static List<String> unknown(KnownFacts facts, ExpectedMembers members) {
        var unknown = new ArrayList<>(facts.unknown());
        if (!members.allKnown()) {
            unknown.add("The ids of the accounts: the cloud gives them when it makes the accounts.");
        }
        unknown.add("The name servers of the zones: the cloud gives them when it makes the zones.");
        unknown.add("What AWS gives each resource, such as its id: Terraform knows it after applying.");
        return unknown;
    }
}
