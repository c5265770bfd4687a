package dev.astra.application.cost;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.EstatePlanner;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.cost.Running;
import dev.astra.domain.cost.Workload;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.organization.CloudOrganization;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.metadata.MetadataStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stacks of the organization as it stands, and what its services run. */
public final class StandingEstate {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public StandingEstate(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    /** Every stack there is, those of the services last. */
    List<Stack> stacks() {
        Organization organization = clouds.organization();
        var planner = new EstatePlanner(organization, store.accounts().list());
        var stacks = new ArrayList<Stack>();
        stacks.add(planner.organizationStack(unasked(organization), List.of()));
        stacks.add(planner.identityStack(List.of(), List.of()));
        var environments = planner.environments();
        if (!environments.isEmpty()) {
            stacks.add(planner.dnsStack(Map.of()));
        }
        var open = Set.copyOf(environments.stream().map(RegisteredAccount::name).toList());
        store.networks().plan().allocations().stream()
                .filter(network -> open.contains(network.environment()))
                .map(planner::platformStack)
                .forEach(stacks::add);
        environments.forEach(environment -> stacks.addAll(services(environment)));
        return stacks;
    }

    /** The cloud's own id of the organization decides no price, so the cloud is not asked for it. */
    private static CloudOrganization unasked(Organization organization) {
        return new CloudOrganization(organization.name().value(), organization.management());
    }

    private List<ServiceStack> services(RegisteredAccount environment) {
        var stacks = new ArrayList<ServiceStack>();
        var request = PageRequest.first();
        while (true) {
            var page = store.services().list(environment.name(), request);
            page.items()
                    .forEach(service -> stacks.add(stack(
                            new Location(environment.name(), environment.id(), service.region()),
                            service.name(),
                            service.exposure())));
            if (page.next() == null) {
                return stacks;
            }
            request = new PageRequest(PageRequest.MOST, page.next());
        }
    }

    static ServiceStack stack(Location location, ServiceName service, Exposure exposure) {
        return new ServiceStack(location, service, ServiceShape.standIn(exposure));
    }

    /** What a service runs. One that cannot be looked at is no reason to keep silent about all others. */
    Running running(ServiceStack stack) {
        try {
            return new Running.Known(stack.path(), workload(clouds.cloud(), stack));
        } catch (AstraException e) {
            ErrorCategory category = e.code().category();
            if (category == ErrorCategory.NOT_FOUND || category == ErrorCategory.DENIED) {
                return new Running.Unread(stack.path(), e.failure().message());
            }
            throw e;
        }
    }

    private static Workload workload(Cloud cloud, ServiceStack stack) {
        var runtime = cloud.services(stack.location());
        var running = runtime.get(stack.service());
        var secrets = cloud.secrets(stack.location()).list(stack.service());
        return Workload.of(runtime.specification(running.revision()), running.desired(), secrets.size());
    }
}
