package dev.astra.terraform.code;

import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import java.util.List;

/** Everything one service needs. */
final class ServiceCode {
    private static final String PLATFORM = "data.terraform_remote_state.platform.outputs";

    private static final String PROVIDERS = """
            {
              aws = aws
              aws.us_east_1 = %s
            }
            """;

    private ServiceCode() {}

    /** The files beside those of every stack. */
    static List<CodeFile> files(ServiceStack stack) {
        return elsewhere(stack) ? List.of(Scaffold.global(stack)) : List.of();
    }

    /** Whether CloudFront's certificates are in another region than the service; for any exposure, so that it can change. */
    private static boolean elsewhere(ServiceStack stack) {
        return !stack.location().region().equals(Scaffold.GLOBAL_REGION);
    }

    static StackCode.Parts of(ServiceStack stack) {
        ServiceShape shape = stack.shape();
        var inputs = new Inputs()
                .expression(
                        "providers",
                        elsewhere(stack) ? PROVIDERS.formatted("aws.us_east_1") : PROVIDERS.formatted("aws"))
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

    /** The same for every exposure, so that it can be changed: what a service does not have is null. */
    private static List<OwnedBlock> outputs() {
        return List.of(
                OwnedBlock.output(
                        "repository_url", "Where to push the service's images.", "module.service.repository_url"),
                OwnedBlock.output("service_url", "The service's address. Null for a worker.", "module.service.url"),
                OwnedBlock.output(
                        "distribution_url",
                        "The CloudFront distribution's own address. Null without one.",
                        url("module.service.distribution_address")),
                OwnedBlock.output(
                        "load_balancer_url",
                        "The load balancer's own address. Null for a worker.",
                        url("module.service.load_balancer_address")));
    }

    private static String url(String host) {
        return "%1$s == null ? null : \"https://${%1$s}\"".formatted(host);
    }
}
