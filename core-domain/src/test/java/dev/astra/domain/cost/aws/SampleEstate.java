package dev.astra.domain.cost.aws;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.Stack.DnsStack;
import dev.astra.domain.infrastructure.Stack.IdentityStack;
import dev.astra.domain.infrastructure.Stack.OrganizationStack;
import dev.astra.domain.infrastructure.Stack.PlatformStack;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.network.Ipv4Block;
import dev.astra.domain.network.NetworkPlan;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What a company has after its first day: three environments, and a service in one of them. */
record SampleEstate(String region) {
    private static final DomainName DOMAIN = new DomainName("orreri.xyz");

    private Location location(String account) {
        return new Location(new AccountName(account), new AccountId("123456789012"), new Region(region));
    }

    List<Stack> foundation() {
        var stacks = new ArrayList<Stack>();
        stacks.add(new OrganizationStack(location("management"), "o-a1b2c3d4e5", List.of()));
        stacks.add(new IdentityStack(location("management"), List.of(), List.of(), List.of()));
        stacks.add(new DnsStack(location("management"), DOMAIN, new TreeMap<>()));
        for (String name : List.of("production", "staging", "development")) {
            var network = NetworkPlan.divide(Ipv4Block.parse("10.160.0.0/16"), List.of("a", "b", "c"));
            stacks.add(new PlatformStack(location(name), network, DOMAIN.child(name)));
        }
        return stacks;
    }

    List<Stack> withService() {
        var stacks = new ArrayList<>(foundation());
        stacks.add(service("testbed", Exposure.PUBLIC));
        return stacks;
    }

    ServiceStack service(String name, Exposure exposure) {
        return new ServiceStack(location("production"), new ServiceName(name), ServiceShape.standIn(exposure));
    }
}
