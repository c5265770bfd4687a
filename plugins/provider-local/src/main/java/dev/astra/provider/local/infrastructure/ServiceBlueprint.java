package dev.astra.provider.local.infrastructure;

import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.service.Exposure;
import java.util.List;

/** The part of the blueprint that a service is: everything its module makes, with the same addresses. */
final class ServiceBlueprint {
    private final Bill bill = new Bill();
    private final ServiceShape shape;

    private ServiceBlueprint(ServiceShape shape) {
        this.shape = shape;
    }

    static List<Resource> of(Stack.ServiceStack stack) {
        return new ServiceBlueprint(stack.shape()).resources();
    }

    private List<Resource> resources() {
        core();
        if (shape.exposure() != Exposure.WORKER) {
            named();
            balancer();
        }
        bill.then();
        add("aws_ecs_service.this", 10, shape.exposure().word());
        add("aws_cloudwatch_dashboard.this", 1);
        if (shape.exposure() == Exposure.PUBLIC) {
            add("aws_cloudfront_distribution.this[0]", 5);
        }
        if (shape.exposure() != Exposure.WORKER) {
            bill.then();
            each("aws_route53_record.address", List.of("A", "AAAA"), 30);
        }
        return bill.resources();
    }

    private void core() {
        add("aws_ecr_repository.this", 2);
        add("aws_cloudwatch_log_group.this", 1);
        add("aws_iam_role.execution", 2);
        add("aws_iam_role.task", 2);
        add("aws_security_group.tasks", 3, shape.port());
        bill.then();
        add("aws_ecr_lifecycle_policy.this", 1);
        add("aws_iam_role_policy.execution", 1);
        add("aws_iam_role_policy.task", 1);
        add("aws_ecs_task_definition.starter", 1);
        each("aws_vpc_security_group_egress_rule.tasks", List.of("ipv4", "ipv6"), 1);
    }

    private void named() {
        add("aws_security_group.load_balancer[0]", 3);
        add("aws_lb_target_group.this[0]", 2, shape.port());
        add("aws_acm_certificate.this[0]", 8);
        if (shape.exposure() == Exposure.PUBLIC) {
            add("aws_acm_certificate.distribution[0]", 8);
        }
        bill.then();
    }

    private void balancer() {
        add("aws_lb.this[0]", 90, shape.exposure().word());
        add("aws_route53_record.validation[\"service\"]", 30);
        add("aws_vpc_security_group_egress_rule.load_balancer[0]", 1);
        add("aws_vpc_security_group_ingress_rule.tasks[0]", 1);
        bill.then();
        add("aws_acm_certificate_validation.this[0]", 30);
        if (shape.exposure() == Exposure.PUBLIC) {
            add("aws_acm_certificate_validation.distribution[0]", 30);
            add("aws_cloudfront_vpc_origin.this[0]", 120);
        }
        bill.then();
        add("aws_lb_listener.http[0]", 1);
        add("aws_lb_listener.https[0]", 1);
        admitted();
    }

    private void admitted() {
        if (shape.exposure() == Exposure.PUBLIC) {
            add("aws_vpc_security_group_ingress_rule.cloudfront[0]", 1);
        } else {
            var callers = List.of("http-ipv4", "http-ipv6", "https-ipv4", "https-ipv6");
            each("aws_vpc_security_group_ingress_rule.load_balancer", callers, 1);
        }
    }

    private void add(String address, int seconds) {
        add(address, seconds, "");
    }

    private void add(String address, int seconds, Object configuration) {
        bill.add("module.service." + address, seconds, configuration);
    }

    private void each(String address, List<String> keys, int seconds) {
        bill.addEach("module.service." + address, keys, seconds, "");
    }
}
