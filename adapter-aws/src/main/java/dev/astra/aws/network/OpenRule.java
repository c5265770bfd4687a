package dev.astra.aws.network;

import dev.astra.domain.network.AddressBlock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;

/** A rule of the astra-connect group and whom it is open for. */
record OpenRule(String id, AddressBlock block, List<Grant> grants) {
    OpenRule {
        grants = List.copyOf(grants);
    }

    /** The rule as EC2 describes it, if it is one that a permit has opened. */
    static Optional<OpenRule> read(SecurityGroupRule rule) {
        var grants =
                rule.tags().stream().flatMap(tag -> Grant.read(tag).stream()).toList();
        String cidr = rule.cidrIpv4() != null ? rule.cidrIpv4() : rule.cidrIpv6();
        return grants.isEmpty() || cidr == null
                ? Optional.empty()
                : Optional.of(new OpenRule(rule.securityGroupRuleId(), AddressBlock.parse(cidr), grants));
    }

    Optional<Grant> of(String owner) {
        return grants.stream().filter(grant -> grant.owner().equals(owner)).findFirst();
    }

    boolean onlyOf(String owner) {
        return grants.stream().allMatch(grant -> grant.owner().equals(owner));
    }

    /** Until when it has to stay open for anybody but the owner. */
    Optional<Instant> neededByOthers(String owner) {
        return grants.stream()
                .filter(grant -> !grant.owner().equals(owner))
                .map(Grant::expiresAt)
                .max(Instant::compareTo);
    }
}
