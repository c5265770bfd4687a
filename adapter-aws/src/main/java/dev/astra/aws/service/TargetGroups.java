package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.service.HealthCheck;
import dev.astra.domain.service.Routing;
import dev.astra.domain.service.Traffic;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Matcher;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

/** The target group through which a load balancer reaches a service: its health check and its drain. */
record TargetGroups(AwsClient<ElasticLoadBalancingV2Client> balancers) {
    private static final String DELAY = "deregistration_delay.timeout_seconds";

    /** How requests reach the service; nothing when no load balancer that checks over HTTP leads to it. */
    Optional<Traffic> traffic(Service service) {
        return service.loadBalancers().stream()
                .filter(balancer -> balancer.targetGroupArn() != null)
                .findFirst()
                .flatMap(balancer -> traffic(service, balancer));
    }

    private Optional<Traffic> traffic(Service service, LoadBalancer balancer) {
        return find(balancer.targetGroupArn())
                .filter(group -> group.healthCheckPath() != null)
                .map(group -> new Traffic(
                        new Routing(balancer.containerName(), balancer.containerPort()),
                        check(group, gracePeriod(service)),
                        delay(balancer.targetGroupArn())));
    }

    private static HealthCheck check(TargetGroup group, int gracePeriod) {
        var matcher = Optional.ofNullable(group.matcher()).map(Matcher::httpCode);
        return new HealthCheck(
                group.healthCheckPath(),
                matcher.orElse("200"),
                group.healthCheckIntervalSeconds(),
                group.healthCheckTimeoutSeconds(),
                group.healthyThresholdCount(),
                group.unhealthyThresholdCount(),
                gracePeriod);
    }

    static int gracePeriod(Service service) {
        return Objects.requireNonNullElse(service.healthCheckGracePeriodSeconds(), 0);
    }

    private Optional<TargetGroup> find(String arn) {
        var request = DescribeTargetGroupsRequest.builder().targetGroupArns(arn).build();
        return balancers.call(ElasticLoadBalancingV2Client::describeTargetGroups, request).targetGroups().stream()
                .findFirst();
    }

    private int delay(String arn) {
        var request = DescribeTargetGroupAttributesRequest.builder()
                .targetGroupArn(arn)
                .build();
        return balancers
                .call(ElasticLoadBalancingV2Client::describeTargetGroupAttributes, request)
                .attributes()
                .stream()
                .filter(attribute -> DELAY.equals(attribute.key()))
                .mapToInt(attribute -> Integer.parseInt(attribute.value()))
                .findFirst()
                .orElse(300);
    }

    /** Sets the health check and the drain where they are not so already. */
    void direct(Service service, Traffic wanted) {
        var now = traffic(service);
        if (now.isEmpty() || now.equals(Optional.of(wanted))) {
            return;
        }
        String arn = service.loadBalancers().getFirst().targetGroupArn();
        HealthCheck check = wanted.healthCheck();
        balancers.call(
                ElasticLoadBalancingV2Client::modifyTargetGroup,
                ModifyTargetGroupRequest.builder()
                        .targetGroupArn(arn)
                        .healthCheckPath(check.path())
                        .matcher(matcher -> matcher.httpCode(check.matcher()))
                        .healthCheckIntervalSeconds(check.interval())
                        .healthCheckTimeoutSeconds(check.timeout())
                        .healthyThresholdCount(check.healthyThreshold())
                        .unhealthyThresholdCount(check.unhealthyThreshold())
                        .build());
        balancers.call(
                ElasticLoadBalancingV2Client::modifyTargetGroupAttributes,
                ModifyTargetGroupAttributesRequest.builder()
                        .targetGroupArn(arn)
                        .attributes(TargetGroupAttribute.builder()
                                .key(DELAY)
                                .value(Integer.toString(wanted.deregistrationDelay()))
                                .build())
                        .build());
    }
}
