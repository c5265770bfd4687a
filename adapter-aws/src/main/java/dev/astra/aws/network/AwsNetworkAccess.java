package dev.astra.aws.network;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.Permit;
import dev.astra.ports.network.NetworkAccess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

/**
 * Permits in one account and region, as rules of the group that internal load balancers carry. What a permit says is
 * written on the rules alone, as tags; each rule's closing is scheduled before it is opened.
 */
public final class AwsNetworkAccess implements NetworkAccess {
    private final AwsClient<Ec2Client> ec2;
    private final AwsClient<SchedulerClient> scheduler;
    private final Location location;

    public AwsNetworkAccess(AwsClients clients, Location location) {
        this.ec2 = clients.in(location, "ec2", Ec2Client.class, Ec2Client::builder);
        this.scheduler = clients.in(location, "scheduler", SchedulerClient.class, SchedulerClient::builder);
        this.location = location;
    }

    private ConnectRules rules() {
        return new ConnectRules(ec2, ConnectGroup.find(ec2, location));
    }

    @Override
    public List<AddressBlock> permit(Permit permit) {
        var rules = rules();
        var before = rules.list();
        var opening = new Opening(rules, new ClosingSchedules(scheduler, rules.group()), permit, Grant.of(permit));
        opening.arrangeClosing(before);
        for (var rule : before) {
            if (rule.of(permit.owner()).isPresent() && !permit.blocks().contains(rule.block())) {
                rules.withdraw(rule, permit.owner());
            }
        }
        opening.open(before);
        opening.settle();
        return blocksOf(permit.owner(), before);
    }

    @Override
    public List<AddressBlock> revoke(String owner) {
        var rules = rules();
        var before = rules.list();
        before.stream().filter(rule -> rule.of(owner).isPresent()).forEach(rule -> rules.withdraw(rule, owner));
        return blocksOf(owner, before);
    }

    private static List<AddressBlock> blocksOf(String owner, List<OpenRule> rules) {
        return rules.stream()
                .filter(rule -> rule.of(owner).isPresent())
                .map(OpenRule::block)
                .sorted()
                .toList();
    }

    @Override
    public List<Permit> list() {
        return permits(rules().list(), _ -> true);
    }

    @Override
    public List<Permit> sweep(Instant now) {
        var rules = rules();
        var before = rules.list();
        for (var rule : before) {
            if (rule.grants().stream().allMatch(grant -> grant.expired(now))) {
                rules.close(rule);
            } else {
                rule.grants().stream()
                        .filter(grant -> grant.expired(now))
                        .forEach(grant -> rules.withdraw(rule, grant.owner()));
            }
        }
        return permits(before, grant -> grant.expired(now));
    }

    /** The permits behind the grants: those of one permit are alike on each of its rules. */
    private static List<Permit> permits(List<OpenRule> rules, Predicate<Grant> wanted) {
        var blocks = new TreeMap<Grant, List<AddressBlock>>(
                Comparator.comparing(Grant::owner).thenComparing(Comparator.naturalOrder()));
        for (var rule : rules) {
            rule.grants().stream()
                    .filter(wanted)
                    .forEach(grant -> blocks.computeIfAbsent(grant, _ -> new ArrayList<>())
                            .add(rule.block()));
        }
        return blocks.entrySet().stream()
                .map(entry -> new Permit(
                        entry.getKey().owner(),
                        entry.getValue(),
                        entry.getKey().grantedAt(),
                        entry.getKey().expiresAt()))
                .toList();
    }
}
