package dev.astra.application.infrastructure;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.identity.RoleCatalog;
import dev.astra.domain.identity.User;
import dev.astra.domain.infrastructure.MemberAccount;
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
import java.util.stream.Collectors;

/** Derives the stacks of an organization from what is known about it. */
public final class EstatePlanner {
    private final Organization organization;
    private final List<RegisteredAccount> accounts;

    /**
     * A planner for one organization.
     *
     * @param accounts every account of it, as registered
     */
    public EstatePlanner(Organization organization, List<RegisteredAccount> accounts) {
        this.organization = organization;
        this.accounts = List.copyOf(accounts);
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

    public IdentityStack identityStack(List<Account> directory, List<User> users) {
        List<AccountName> environments =
                environments().stream().map(RegisteredAccount::name).toList();
        return new IdentityStack(
                organization.managementLocation(),
                RoleCatalog.forEnvironments(environments),
                users,
                members(directory, true));
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
     * @param nameServers the name servers of each environment's zone
     */
    public DnsStack dnsStack(Map<AccountName, List<String>> nameServers) {
        var delegations = new TreeMap<String, List<String>>();
        nameServers.forEach((environment, servers) -> delegations.put(environment.value(), servers));
        return new DnsStack(organization.managementLocation(), organization.domain(), delegations);
    }

    public List<RegisteredAccount> environments() {
        return accounts.stream()
                .filter(account -> account.type() == AccountType.ENVIRONMENT)
                .toList();
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
