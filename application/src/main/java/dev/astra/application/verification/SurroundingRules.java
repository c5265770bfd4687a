package dev.astra.application.verification;

import dev.astra.domain.account.Region;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.verification.CheckKind;
import dev.astra.domain.service.verification.CheckResult;
import dev.astra.domain.service.verification.LogDestination;
import dev.astra.domain.service.verification.TaskRole;
import dev.astra.domain.service.verification.TaskSubnet;
import java.util.List;

/** Whether what infrastructure made for a service is there and suffices. */
final class SurroundingRules {
    private static final String TERRAFORM = "Apply the service's Terraform to get it back as it was.";

    private SurroundingRules() {}

    static List<CheckResult> roles(List<TaskRole> roles) {
        return roles.stream().map(SurroundingRules::role).toList();
    }

    private static CheckResult role(TaskRole role) {
        String named = "the " + role.purpose().phrase() + " " + role.name();
        return switch (role.state()) {
            case USABLE -> CheckResult.ok(CheckKind.ROLE, named + " can be assumed by tasks");
            case MISSING -> CheckResult.problem(CheckKind.ROLE, named + " does not exist", TERRAFORM);
            case NOT_TRUSTING ->
                CheckResult.problem(CheckKind.ROLE, named + " cannot be assumed by ecs-tasks.amazonaws.com", TERRAFORM);
        };
    }

    static List<CheckResult> logs(List<LogDestination> destinations, Region region) {
        return destinations.stream()
                .map(destination -> log(destination, region))
                .toList();
    }

    private static CheckResult log(LogDestination destination, Region region) {
        if (!destination.region().equals(region.value())) {
            return CheckResult.problem(
                    CheckKind.LOG,
                    "container " + destination.container() + " writes its log to " + destination.region()
                            + ", it runs in " + region,
                    "Correct awslogs-region in the manifest.");
        }
        return destination.present()
                ? CheckResult.ok(CheckKind.LOG, "the log group " + destination.group() + " exists")
                : CheckResult.problem(
                        CheckKind.LOG,
                        "the log group " + destination.group() + " does not exist",
                        "Apply the service's Terraform to make it again, or correct logConfiguration in the manifest.");
    }

    /** A roll-out has up to twice the tasks; those that run have their addresses already. */
    static List<CheckResult> addresses(List<TaskSubnet> subnets, RunningService running) {
        if (subnets.isEmpty()) {
            return List.of();
        }
        int free = subnets.stream().mapToInt(TaskSubnet::freeAddresses).sum();
        int needed = Math.max(0, running.desired() * 2 - running.running());
        return List.of(
                free >= needed
                        ? CheckResult.ok(
                                CheckKind.ADDRESSES,
                                "the roll-out needs %d of %d free addresses".formatted(needed, free))
                        : CheckResult.problem(
                                CheckKind.ADDRESSES,
                                "the roll-out needs %d addresses, the subnets have %d free".formatted(needed, free),
                                "Give the service a further or larger subnet, or stop what is not needed there."));
    }
}
