package dev.astra.application.dns;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.EstatePlanner;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.ParallelWork;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.dns.DelegationCheck;
import dev.astra.domain.dns.DelegationCheck.State;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.infrastructure.OutputName;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.organization.Organization;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether people are led to the organization's zones: that of the domain, and one for each environment. */
public final class CheckDns implements UseCase<CheckDns.Command, CheckDns.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;
    private final RepositoryRoot repository;
    private final Delegations delegations;

    public CheckDns(
            CloudAccess clouds,
            MetadataStore store,
            StackWorks stacks,
            RepositoryRoot repository,
            Delegations delegations) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
        this.repository = repository;
        this.delegations = delegations;
    }

    /**
     * What to check.
     *
     * @param terraformRoot the repository that describes the zones, or null for the one in the settings
     * @param waiting how long to wait for the domain to be delegated; zero for not at all
     */
    public record Command(@Nullable Path terraformRoot, Duration waiting, ProgressListener listener) {}

    /**
     * The zones, that of the domain first.
     *
     * @param zones each with the servers it has and those that were found
     */
    public record Result(List<DelegationCheck> zones) {
        public Result {
            zones = List.copyOf(zones);
        }

        /** Whether everybody is led to every zone. */
        public boolean complete() {
            return zones.stream().allMatch(zone -> zone.state() == State.DELEGATED);
        }

        /** Whether something is known to be wrong. */
        public boolean wrong() {
            return zones.stream().anyMatch(zone -> zone.state() == State.MISSING || zone.state() == State.ELSEWHERE);
        }
    }

    private record Zone(DomainName name, Stack stack) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        Organization organization = clouds.organization();
        Cloud cloud = clouds.cloud();
        Path root = repository.resolve(command.terraformRoot());
        List<Zone> zones = zones(organization);
        List<List<String>> servers = ParallelWork.forEach(zones, zone -> servers(root, zone));
        var checks = new ArrayList<DelegationCheck>();
        checks.add(delegations.await(
                cloud, zones.getFirst().name(), servers.getFirst(), command.waiting(), command.listener()));
        for (int i = 1; i < zones.size(); i++) {
            checks.add(delegations.check(cloud, zones.get(i).name(), servers.get(i)));
        }
        return new Result(checks);
    }

    private List<Zone> zones(Organization organization) {
        var planner = new EstatePlanner(organization, store.accounts().list());
        var zones = new ArrayList<Zone>();
        zones.add(new Zone(organization.domain(), planner.dnsStack(Map.of())));
        planner.environments()
                .forEach(environment -> store.networks()
                        .plan()
                        .find(environment.name(), organization.region())
                        .map(planner::platformStack)
                        .ifPresent(platform -> zones.add(new Zone(platform.zone(), platform))));
        return zones;
    }

    private List<String> servers(Path root, Zone zone) {
        return stacks.outputs(root, zone.stack())
                .orElseThrow(() -> Failures.notFound("Zone", zone.name().value(), "it has not been made yet")
                        .next("Run astra init; it goes on where it stopped.")
                        .exception())
                .texts(OutputName.NAME_SERVERS);
    }
}
