package dev.astra.domain.service.failure;

import static dev.astra.domain.service.failure.FailureKind.NETWORK_INTERFACE;
import static dev.astra.domain.service.failure.FailureKind.NO_CAPACITY;
import static dev.astra.domain.service.failure.FailureKind.NO_FREE_ADDRESSES;
import static dev.astra.domain.service.failure.FailureKind.QUOTA;
import static dev.astra.domain.service.failure.FailureKind.SPOT_INTERRUPTED;
import static dev.astra.domain.service.failure.FailureKind.THROTTLED;

import java.util.List;

/** What can be said when there is no place for a task. */
final class PlaceRules {
    private PlaceRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        NO_FREE_ADDRESSES,
                        "InsufficientFreeAddressesInSubnet|not have enough free addresses|"
                                + "subnet [\"']?(?<subnet>subnet-\\w+)[\"']? .*free addresses"),
                Rule.of(
                        QUOTA,
                        "reached the limit on (?:the number of )?(?<quota>[\\w ]+?)"
                                + "(?: you can run concurrently| in this account|[.,;(]|$)"),
                Rule.of(QUOTA, "(?<quota>NetworkInterfaceLimitExceeded|LimitExceeded\\w*|Vcpu\\w*Limit\\w*)"),
                Rule.of(QUOTA, "(?:vCPU|task|Fargate) .*(?:quota|limit).* (?:exceeded|reached)"),
                Rule.of(
                        THROTTLED,
                        "rate (?:of requests )?exceeded|Throttling(?:Exception)?|being throttled|"
                                + "is unable to .*because of throttling"),
                Rule.of(SPOT_INTERRUPTED, "Your Spot Task was interrupted|SpotInterruption|spot interruption"),
                Rule.of(
                        NO_CAPACITY,
                        "Capacity is unavailable|no (?:container instance|Container Instances)|RESOURCE:(?:CPU|MEMORY|ENI)|"
                                + "insufficient capacity|no capacity|capacity provider .*not|Fargate capacity"),
                Rule.of(
                        NETWORK_INTERFACE,
                        "network interface (?:provisioning|attachment)|Unexpected EC2 error.*"
                                + "(?:interface|CreateNetworkInterface)|attach(?:ing)? (?:the )?network interface|ENI .*timed? ?out"));
    }
}
