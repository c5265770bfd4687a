package dev.astra.application.infrastructure;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.identity.Role;
import dev.astra.domain.identity.RoleCatalog;
import dev.astra.domain.identity.User;
import dev.astra.domain.infrastructure.MemberAccount;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.Stack.DnsStack;
import dev.astra.domain.infrastructure.Stack.IdentityStack;
import dev.astra.domain.infrastructure.Stack.OrganizationStack;
import dev.astra.domain.infrastructure.Stack.PlatformStack;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.domain.organization.CloudOrganization;
import dev.astra.domain.organization.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Derives the stacks of an organization from what is known about it. */
public final class EstatePlanner {
    private final Organization organization;
    private final List<RegisteredAccount> accounts;

    /**
     * A planner for one organization.
     *
     * @param accounts every account of it, as registered; those that are closed have no part in anything
     */
    public EstatePlanner(Organization organization, List<RegisteredAccount> accounts) {
        this.organization = organization;
        this.accounts =
                accounts.stream().filter(account -> account.lifetime().open()).toList();
    }

    /**
     * The stacks that do not depend on each other: the environments' platforms, which take longest, before those of the
     * organization as a whole.
     */
    public List<Stack> foundation(
            CloudOrganization cloudOrganization, List<Account> directory, List<NetworkAllocation> networks) {
        var stacks = new ArrayList<Stack>();
        networks.forEach(network -> stacks.add(platformStack(network)));
        stacks.add(organizationStack(cloudOrganization, directory));
        stacks.add(identityStack(directory, List.of()));
        return List.copyOf(stacks);
    }

    /**
     * The organization and its accounts.
     *
     * @param directory the cloud's own list, which knows the accounts' e-mail addresses
     */
    public OrganizationStack organizationStack(CloudOrganization cloudOrganization, List<Account> directory) {
        return new OrganizationStack(
                organization.managementLocation(), cloudOrganization.id(), members(directory, false));
    }

    /**
     * Roles, and people.
     *
     * @param users the people who have to be there as given; whoever else is there stays
     */
    public IdentityStack identityStack(List<Account> directory, List<User> users) {
        return new IdentityStack(organization.managementLocation(), roles(), users, members(directory, true));
    }

    /** Every role there is to grant. */
    public List<Role> roles() {
        return RoleCatalog.forAccounts(
                names(RegisteredAccount::environment),
                names(account -> !account.environment() && account.type() != AccountType.MANAGEMENT));
    }

    private List<AccountName> names(Predicate<RegisteredAccount> which) {
        return accounts.stream().filter(which).map(RegisteredAccount::name).toList();
    }

    public PlatformStack platformStack(NetworkAllocation allocation) {
        RegisteredAccount account = environments().stream()
                .filter(environment -> environment.name().equals(allocation.environment()))
                .findFirst()
                .orElseThrow();
        return new PlatformStack(
                new Location(account.name(), account.id(), allocation.region()),
                allocation.plan(),
                organization.domain().child(account.name().value()));
    }

    /**
     * The root zone.
     *
     * @param nameServers the name servers of the zones to delegate to; other delegations stay
     */
    public DnsStack dnsStack(Map<AccountName, List<String>> nameServers) {
        var delegations = new TreeMap<String, List<String>>();
        nameServers.forEach((environment, servers) -> delegations.put(environment.value(), servers));
        return new DnsStack(organization.managementLocation(), organization.domain(), delegations);
    }

    public List<RegisteredAccount> environments() {
        return accounts.stream().filter(RegisteredAccount::environment).toList();
    }

    private List<MemberAccount> members(List<Account> directory, boolean withManagement) {
        var byId = directory.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        var members = new ArrayList<MemberAccount>();
        for (RegisteredAccount account : accounts) {
            Account listed = byId.get(account.id());
            if (listed != null && (withManagement || account.type() != AccountType.MANAGEMENT)) {
                members.add(new MemberAccount(account.name(), account.id(), account.type(), listed.email()));
            }
        }
        return members;
    }
}
