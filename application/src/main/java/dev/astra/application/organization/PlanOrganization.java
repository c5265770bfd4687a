package dev.astra.application.organization;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.organization.EstatePreview.PlannedAccount;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.cost.CostQuery;
import dev.astra.domain.identity.Access;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.organization.Organization;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.metadata.MetadataStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What setting up the organization would make. Nothing of it is recorded, and no account has to be there. */
public final class PlanOrganization implements UseCase<BootstrapOrganization.Command, EstatePreview> {
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
    public Effect effect(BootstrapOrganization.Command command) {
        return Effect.none();
    }

    @Override
    public EstatePreview execute(BootstrapOrganization.Command command) {
        Cloud cloud = clouds.cloud(command.provider(), command.region(), command.providerSettings());
        stacks.requireReady(cloud);
        WishedEstate estate = WishedEstate.of(command, cloud, store);
        return new EstatePreview(
                command.name(),
                command.provider(),
                command.region(),
                store.organizations().find().filter(Organization::bootstrapped).isPresent(),
                accounts(estate.members()),
                estate.networks(),
                estate.roles(),
                zones(command.domain(), estate),
                expand(command, cloud, estate.stacks()),
                cloud.costs().estimate(CostQuery.of(estate.stacks())),
                unknown(estate));
    }

    private static List<PlannedAccount> accounts(ExpectedMembers members) {
        return members.registered().stream()
                .map(account -> new PlannedAccount(
                        account.name(),
                        members.known(account),
                        members.email(account),
                        account.type() == AccountType.ENVIRONMENT ? "environments" : ""))
                .toList();
    }

    private static List<DomainName> zones(DomainName domain, WishedEstate estate) {
        var zones = new ArrayList<DomainName>();
        zones.add(domain);
        estate.networks()
                .forEach(network -> zones.add(domain.child(network.environment().value())));
        return zones;
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

    private static List<String> unknown(WishedEstate estate) {
        var unknown = new ArrayList<>(estate.unknown());
        if (!estate.members().allKnown()) {
            unknown.add("The ids of the accounts: the cloud gives them when it makes the accounts.");
        }
        unknown.add("The name servers of the zones: the cloud gives them when it makes the zones.");
        unknown.add("The ids of the resources: Terraform knows them after applying.");
        return unknown;
    }
}
