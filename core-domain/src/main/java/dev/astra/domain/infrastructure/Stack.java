package dev.astra.domain.infrastructure;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.Location;
import dev.astra.domain.ci.GithubRepository;
import dev.astra.domain.identity.Role;
import dev.astra.domain.identity.User;
import dev.astra.domain.network.NetworkPlan;
import dev.astra.domain.service.ServiceName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one Terraform directory with a state of its own is meant to contain. Stacks say what is wanted in the house's own
 * words; how that is written down, and how it is made, is the business of the ports that receive them.
 */
public sealed interface Stack {

    Location location();

    /** The last part of the directory. */
    String team();

    default StackPath path() {
        return new StackPath(location().name(), location().region(), team());
    }

    /**
     * The organization, its member accounts and the management account's own baseline.
     *
     * @param organizationId the provider's id of the organization
     * @param members every account but the management account, in the order they were made
     */
    record OrganizationStack(Location location, String organizationId, List<MemberAccount> members, Departures gone)
            implements Stack {
        public OrganizationStack {
            members = List.copyOf(members);
        }

        public OrganizationStack(Location location, String organizationId, List<MemberAccount> members) {
            this(location, organizationId, members, Departures.none());
        }

        public OrganizationStack without(Departures departures) {
            return new OrganizationStack(location, organizationId, members, departures);
        }

        @Override
        public String team() {
            return "organization";
        }
    }

    /**
     * Single sign-on: roles, who holds them, and where.
     *
     * @param users the people who have to be there as given; whoever else is there stays
     * @param accounts the accounts that roles mention, by name
     */
    record IdentityStack(
            Location location, List<Role> roles, List<User> users, List<MemberAccount> accounts, Departures gone)
            implements Stack {
        public IdentityStack {
            roles = List.copyOf(roles);
            users = List.copyOf(users);
            accounts = List.copyOf(accounts);
        }

        public IdentityStack(Location location, List<Role> roles, List<User> users, List<MemberAccount> accounts) {
            this(location, roles, users, accounts, Departures.none());
        }

        public IdentityStack without(Departures departures) {
            return new IdentityStack(location, roles, users, accounts, departures);
        }

        @Override
        public String team() {
            return "identity";
        }
    }

    /**
     * What every environment stands on: the account's baseline, network, DNS zone and container cluster.
     *
     * @param zone the DNS zone of the environment
     */
    record PlatformStack(Location location, NetworkPlan network, DomainName zone) implements Stack {
        @Override
        public String team() {
            return "platform";
        }

        public AccountName environment() {
            return location().name();
        }
    }

    /**
     * The organization's root zone.
     *
     * @param delegations the name servers of environments' zones; other delegations stay as they are
     */
    record DnsStack(Location location, DomainName domain, SortedMap<String, List<String>> delegations, Departures gone)
            implements Stack {
        public DnsStack(Location location, DomainName domain, SortedMap<String, List<String>> delegations) {
            this(location, domain, delegations, Departures.none());
        }

        public DnsStack without(Departures departures) {
            return new DnsStack(location, domain, delegations, departures);
        }

        @Override
        public String team() {
            return "dns";
        }
    }

    /**
     * What machines need to deploy to an environment without stored keys.
     *
     * @param services the repositories that deploy, by the service's name; others that deploy already stay
     * @param terraform the repository with the Terraform code, or null when no machine applies it
     */
    record CiStack(
            Location location,
            SortedMap<String, GithubRepository> services,
            @Nullable GithubRepository terraform) implements Stack {
        public CiStack {
            services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
        }

        @Override
        public String team() {
            return "ci";
        }
    }

    /** Everything one service needs before its first deployment. */
    record ServiceStack(Location location, ServiceName service, ServiceShape shape) implements Stack {
        @Override
        public String team() {
            return service.value();
        }

        public AccountName environment() {
            return location().name();
        }
    }
}
