package dev.astra.application.verification;

import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.verification.CheckKind;
import dev.astra.domain.service.verification.CheckResult;
import dev.astra.domain.service.verification.ServiceTarget;
import java.util.List;
import java.util.Optional;

/** Whether the load balancer finds the service. */
final class PortRules {
    private static final String TERRAFORM = "Apply the service's Terraform to make it again.";

    private PortRules() {}

    static List<CheckResult> check(TaskSpec wanted, ServiceTarget target) {
        return List.of(port(wanted, target), healthCheck(target));
    }

    private static CheckResult port(TaskSpec wanted, ServiceTarget target) {
        Optional<ContainerDefinition> container = wanted.containers().stream()
                .filter(each -> each.name().equals(target.container()))
                .findFirst();
        if (container.isEmpty()) {
            return CheckResult.problem(
                    CheckKind.PORT,
                    "the load balancer sends requests to container " + target.container() + ", which is not there",
                    "Name a container so, or change the service's Terraform.");
        }
        boolean open =
                container.get().portMappings().stream().anyMatch(mapping -> mapping.containerPort() == target.port());
        return open
                ? CheckResult.ok(CheckKind.PORT, "container " + target.container() + " opens port " + target.port())
                : CheckResult.problem(
                        CheckKind.PORT,
                        "the load balancer sends requests to port " + target.port() + " of container "
                                + target.container() + ", which has no mapping of it",
                        "Map containerPort " + target.port()
                                + " in the manifest, or change container_port in the service's Terraform.");
    }

    private static CheckResult healthCheck(ServiceTarget target) {
        if (!target.present()) {
            return CheckResult.problem(CheckKind.HEALTH_CHECK, "the target group does not exist", TERRAFORM);
        }
        return target.healthCheckPath().startsWith("/")
                ? CheckResult.ok(CheckKind.HEALTH_CHECK, "the load balancer asks for " + target.healthCheckPath())
                : CheckResult.problem(
                        CheckKind.HEALTH_CHECK,
                        "the health check's path '" + target.healthCheckPath() + "' does not begin with '/'",
                        "Correct the path in the service's Terraform.");
    }
}
