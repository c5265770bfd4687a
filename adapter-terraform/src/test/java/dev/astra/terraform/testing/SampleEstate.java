package dev.astra.terraform.testing;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.ci.GithubRepository;
import dev.astra.domain.identity.RoleCatalog;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.infrastructure.MemberAccount;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.Stack.CiStack;
import dev.astra.domain.infrastructure.Stack.DnsStack;
import dev.astra.domain.infrastructure.Stack.IdentityStack;
import dev.astra.domain.infrastructure.Stack.OrganizationStack;
import dev.astra.domain.infrastructure.Stack.PlatformStack;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.network.AddressPlan;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A company with three environments, two people and a service of each exposure. */
public final class SampleEstate {
    private static final Region REGION = new Region("us-east-2");
    private static final DomainName DOMAIN = new DomainName("orreri.xyz");
    private static final Location MANAGEMENT =
            new Location(AccountName.MANAGEMENT, new AccountId("123456789012"), REGION);
    private static final List<MemberAccount> ENVIRONMENTS = List.of(
            environment("production", "222222222222"),
            environment("staging", "333333333333"),
            environment("development", "444444444444"));

    private SampleEstate() {}

    public static List<Stack> stacks() {
        var stacks = new ArrayList<Stack>();
        stacks.add(organization());
        stacks.add(identity());
        ENVIRONMENTS.forEach(environment -> stacks.add(platform(environment)));
        stacks.add(dns());
        stacks.add(ci());
        stacks.add(service("testbed", Exposure.PUBLIC));
        stacks.add(service("backoffice", Exposure.INTERNAL));
        stacks.add(service("mailer", Exposure.WORKER));
        return List.copyOf(stacks);
    }

    public static OrganizationStack organization() {
        return new OrganizationStack(MANAGEMENT, "o-a1b2c3d4e5", ENVIRONMENTS);
    }

    public static IdentityStack identity() {
        var roles = RoleCatalog.forEnvironments(
                ENVIRONMENTS.stream().map(MemberAccount::name).toList());
        var management = new MemberAccount(
                AccountName.MANAGEMENT,
                MANAGEMENT.account(),
                AccountType.MANAGEMENT,
                new EmailAddress("aws@orreri.dev"));
        var accounts =
                Stream.concat(Stream.of(management), ENVIRONMENTS.stream()).toList();
        return new IdentityStack(
                MANAGEMENT,
                roles,
                List.of(
                        user("johnfdoe", "John", "Doe", List.of(RoleName.GLOBAL_ADMIN)),
                        user(
                                "grace.hopper",
                                "Grace",
                                "Hopper",
                                List.of(RoleName.READ_ONLY, new RoleName("staging_admin")))),
                accounts);
    }

    public static DnsStack dns() {
        var delegations = new TreeMap<String, List<String>>();
        ENVIRONMENTS.forEach(environment -> delegations.put(
                environment.name().value(),
                List.of("ns-1.awsdns-01.org", "ns-2.awsdns-02.com", "ns-3.awsdns-03.net", "ns-4.awsdns-04.co.uk")));
        return new DnsStack(MANAGEMENT, DOMAIN, delegations);
    }

    public static CiStack ci() {
        var services = new TreeMap<String, GithubRepository>();
        services.put("testbed", new GithubRepository("orreri/testbed"));
        return new CiStack(location("staging"), services, new GithubRepository("orreri/terraform"));
    }

    public static ServiceStack service(String name, Exposure exposure) {
        return new ServiceStack(location("staging"), new ServiceName(name), ServiceShape.standIn(exposure));
    }

    private static PlatformStack platform(MemberAccount environment) {
        var network = AddressPlan.empty()
                .allocate(environment.name(), REGION, List.of("us-east-2a", "us-east-2b", "us-east-2c"))
                .plan();
        return new PlatformStack(
                location(environment.name().value()),
                network,
                DOMAIN.child(environment.name().value()));
    }

    private static Location location(String environment) {
        return ENVIRONMENTS.stream()
                .filter(member -> member.name().value().equals(environment))
                .map(member -> new Location(member.name(), member.id(), REGION))
                .findFirst()
                .orElseThrow();
    }

    private static MemberAccount environment(String name, String id) {
        return new MemberAccount(
                new AccountName(name),
                new AccountId(id),
                AccountType.ENVIRONMENT,
                new EmailAddress("aws+" + name + "@orreri.dev"));
    }

    private static User user(String name, String given, String family, List<RoleName> grants) {
        return new User(new UserName(name), given, family, new EmailAddress(name + "@orreri.dev"), grants);
    }
}
