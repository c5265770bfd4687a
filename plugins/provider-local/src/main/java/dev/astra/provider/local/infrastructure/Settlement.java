package dev.astra.provider.local.infrastructure;

import dev.astra.domain.account.DomainName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.infrastructure.OutputName;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.account.Accounts;
import dev.astra.provider.local.identity.Person;
import dev.astra.provider.local.service.Images;
import dev.astra.provider.local.service.Services;
import dev.astra.provider.local.state.Draft;
import dev.astra.provider.local.state.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What a stack needs before it can be made, and what there is once all of its resources are. */
final class Settlement {
    private Settlement() {}

    /** Refuses a stack that builds on something that is not there. */
    static void require(Snapshot cloud, Stack stack) {
        Accounts.require(cloud, stack.location().account());
        switch (stack) {
            case Stack.OrganizationStack organization ->
                organization.members().forEach(member -> Accounts.require(cloud, member.id()));
            case Stack.IdentityStack identity ->
                identity.accounts().forEach(account -> Accounts.require(cloud, account.id()));
            case Stack.ServiceStack service -> zone(cloud, service);
            case Stack.PlatformStack platform -> {}
            case Stack.CiStack ci -> {}
            case Stack.DnsStack dns -> {}
        }
    }

    private static String zone(Snapshot cloud, Stack.ServiceStack stack) {
        var path = new StackPath(stack.environment(), stack.location().region(), "platform");
        return StackRow.find(cloud, path)
                .filter(StackRow::complete)
                .map(StackRow::domain)
                .orElseThrow(() -> Failures.notFound("The platform", path.toString(), "it has not been applied yet")
                        .next("Apply " + path + " first.")
                        .exception());
    }

    /** Makes what the stack is for, and remembers what it tells others. */
    static void settle(Draft draft, Stack stack) {
        var row = StackRow.of(draft, stack.path());
        draft.put(
                StackRow.TABLE,
                switch (stack) {
                    case Stack.OrganizationStack organization -> row.completed("", Map.of());
                    case Stack.IdentityStack identity -> {
                        draft.replaceAll(Person.TABLE, identity.users());
                        yield row.completed("", Map.of());
                    }
                    case Stack.CiStack ci -> row.completed("", Map.of());
                    case Stack.PlatformStack platform ->
                        row.completed(platform.zone().value(), zoneOutputs(draft, stack.path(), platform.zone()));
                    case Stack.DnsStack dns ->
                        row.completed(dns.domain().value(), zoneOutputs(draft, stack.path(), dns.domain()));
                    case Stack.ServiceStack service -> {
                        Services.ensure(draft, service.location(), service.service(), service.shape());
                        yield row.completed("", serviceOutputs(draft, service));
                    }
                });
    }

    private static Map<String, Value> zoneOutputs(Snapshot cloud, StackPath path, DomainName zone) {
        var dice = cloud.dice("zone " + path + " " + zone);
        String id = "Z" + dice.digits(2) + dice.letters(18).toUpperCase(Locale.ROOT);
        var servers = IntStream.range(0, 4)
                .mapToObj(number -> "ns-%d.awsdns-%02d.%s"
                        .formatted(
                                number * 512 + dice.below(512),
                                dice.below(64),
                                List.of("com", "net", "org", "co.uk").get(number)))
                .map(Value::of)
                .toList();
        return Map.of(OutputName.ZONE_ID.key(), Value.of(id), OutputName.NAME_SERVERS.key(), Value.of(servers));
    }

    private static Map<String, Value> serviceOutputs(Snapshot cloud, Stack.ServiceStack stack) {
        var location = stack.location();
        boolean worker = stack.shape().exposure() == Exposure.WORKER;
        boolean distributed = stack.shape().exposure() == Exposure.PUBLIC;
        // AWS names load balancers that have no public address so.
        String balancer = "https://%s%s-%s.%s.elb.amazonaws.com"
                .formatted(
                        distributed ? "internal-" : "",
                        stack.service(),
                        cloud.dice("load balancer " + stack.path()).digits(10),
                        location.region());
        String distribution = "https://d%s.cloudfront.net"
                .formatted(
                        cloud.dice("distribution " + stack.path()).letters(13).toLowerCase(Locale.ROOT));
        String address = "https://%s.%s.%s".formatted(stack.service(), location.region(), zone(cloud, stack));
        return Map.of(
                OutputName.REPOSITORY_URL.key(), Value.of(Images.repository(location, stack.service())),
                OutputName.DISTRIBUTION_URL.key(), Value.of(distributed ? distribution : ""),
                OutputName.LOAD_BALANCER_URL.key(), Value.of(worker ? "" : balancer),
                OutputName.SERVICE_URL.key(), Value.of(worker ? "" : address));
    }
}
