package dev.astra.terraform.code;

import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import java.util.List;

/** Everything one service needs. */
final class ServiceCode {
    private static final String PLATFORM = "data.terraform_remote_state.platform.outputs";

    private ServiceCode() {}

    static StackCode.Parts of(ServiceStack stack) {
        ServiceShape shape = stack.shape();
        var inputs = new Inputs()
                .text("name", stack.service().value())
                .text("environment", stack.environment().value())
                .text("exposure", shape.exposure().word())
                .expression("network", PLATFORM + ".network")
                .expression("cluster", PLATFORM + ".cluster")
                .expression("dns", PLATFORM + ".dns")
                .expression("permissions_boundary_arn", PLATFORM + ".baseline.service_boundary_arn")
                .text("image", shape.image().value())
                .number("container_port", shape.port())
                .number("cpu", shape.size().cpu())
                .number("memory", shape.size().memory())
                .number("desired_count", shape.desired());
        return new StackCode.Parts(
                List.of(platformState(stack), OwnedBlock.module("service", "service", inputs)), List.of(), outputs());
    }

    private static OwnedBlock platformState(ServiceStack stack) {
        var config = new Inputs()
                .text("bucket", Scaffold.stateBucket(stack.location()))
                .text("key", Scaffold.stateKey(stack.location(), "platform"))
                .text("region", stack.location().region().value());
        return new OwnedBlock(
                "data",
                List.of("terraform_remote_state", "platform"),
                new Inputs().text("backend", "s3").object("config", config).attributes(),
                0);
    }

    /** The same for every exposure, so that it can be changed: the addresses of a worker are null. */
    private static List<OwnedBlock> outputs() {
        return List.of(
                OwnedBlock.output(
                        "repository_url", "Where to push the service's images.", "module.service.repository_url"),
                OwnedBlock.output("service_url", "The service's address. Null for a worker.", "module.service.url"),
                OwnedBlock.output(
                        "load_balancer_url",
                        "The load balancer's own address. Null for a worker.",
                        "%1$s == null ? null : \"https://${%1$s}\"".formatted("module.service.load_balancer_address")));
    }
}
