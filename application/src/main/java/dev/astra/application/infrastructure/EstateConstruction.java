package dev.astra.application.infrastructure;

import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.ParallelWork;
import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.DnsZone;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.infrastructure.OutputName;
import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.Stack.PlatformStack;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.organization.CloudOrganization;
import dev.astra.domain.organization.Organization;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.infrastructure.Applied;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans the networks of accounts and makes the stacks that the whole estate needs to have them in it. */
public final class EstateConstruction {
    private final MetadataStore store;
    private final StackWorks stacks;
    private final Cloud cloud;
    private final Organization organization;

    public EstateConstruction(MetadataStore store, StackWorks stacks, Cloud cloud, Organization organization) {
        this.store = store;
        this.stacks = stacks;
        this.cloud = cloud;
        this.organization = organization;
    }

    /**
     * What has been made.
     *
     * @param nameServers those of the organization's root zone; none when no environment was made
     */
    public record Built(List<String> nameServers, int changes) {}

    /**
     * Makes the accounts part of the estate.
     *
     * @param accounts those to work on, as registered; what the others have stays as it is
     */
    public Built build(
            CloudOrganization cloudOrganization,
            List<RegisteredAccount> accounts,
            Path root,
            JournaledOperation operation,
            ProgressListener listener) {
        List<NetworkAllocation> networks = planNetworks(
                accounts.stream().filter(RegisteredAccount::environment).toList(), operation);
        prepareStateStorage(accounts, operation);
        List<Account> directory = cloud.accounts().list();
        var planner = new EstatePlanner(organization, store.accounts().list());
        var foundation = new ArrayList<>(planner.foundation(cloudOrganization, directory, networks));
        if (!organization.bootstrapped() && !networks.isEmpty()) {
            // A zone takes its time: by when the others are there to delegate to, the root zone is too.
            foundation.add(planner.dnsStack(Map.of()));
        }

        var made = stacks.make("platform code", root, foundation, operation, listener);
        if (networks.isEmpty()) {
            return new Built(List.of(), made.changes());
        }
        var platforms = networks.stream().map(planner::platformStack).toList();
        var zones = registerZones(platforms, made.applied());
        var dns = stacks.make("dns code", root, List.of(planner.dnsStack(zones)), operation, listener);
        return new Built(
                dns.applied().getFirst().outputs().texts(OutputName.NAME_SERVERS), made.changes() + dns.changes());
    }

    private List<NetworkAllocation> planNetworks(List<RegisteredAccount> environments, JournaledOperation operation) {
        List<String> zones = cloud.regions().zones(organization.region());
        var networks = new ArrayList<NetworkAllocation>();
        for (RegisteredAccount environment : environments) {
            operation.step("plan network of " + environment.name(), () -> {
                var network = store.networks().plan().allocate(environment.name(), organization.region(), zones);
                store.networks().save(network);
                return network.block().toString();
            });
            networks.add(store.networks()
                    .plan()
                    .find(environment.name(), organization.region())
                    .orElseThrow());
        }
        return networks;
    }

    private void prepareStateStorage(List<RegisteredAccount> accounts, JournaledOperation operation) {
        List<Location> locations = accounts.stream()
                .map(account -> new Location(account.name(), account.id(), organization.region()))
                .toList();
        ParallelWork.forEach(
                locations,
                location -> operation.step(
                        "create state storage of " + location.name(),
                        () -> cloud.stateStorage(location).ensure()));
    }

    /** The platforms are the first of what was applied. */
    private Map<AccountName, List<String>> registerZones(List<PlatformStack> platforms, List<Applied> applied) {
        var nameServers = new HashMap<AccountName, List<String>>();
        for (int i = 0; i < platforms.size(); i++) {
            PlatformStack platform = platforms.get(i);
            Outputs outputs = applied.get(i).outputs();
            var zone = new DnsZone(outputs.text(OutputName.ZONE_ID), platform.zone());
            store.accounts()
                    .find(platform.environment())
                    .ifPresent(account -> store.accounts().save(account.withZone(zone)));
            nameServers.put(platform.environment(), outputs.texts(OutputName.NAME_SERVERS));
        }
        return nameServers;
    }
}
