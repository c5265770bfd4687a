package dev.astra.aws.telemetry;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;

/**
 * What names the load balancing of one service in CloudWatch.
 *
 * @param group the target group, for example {@code targetgroup/testbed/0123456789abcdef}
 * @param balancer the load balancer, for example {@code app/testbed/0123456789abcdef}
 * @param shared whether other services are behind the same load balancer, so that its own errors may be theirs
 */
record Balancing(String group, String balancer, boolean shared) {
    private static final String GROUP = ":targetgroup/";
    private static final String BALANCER = ":loadbalancer/";

    /** The load balancing of a target group; none while no load balancer uses it. */
    static Optional<Balancing> of(AwsClients clients, Location location, String groupArn) {
        var balancers = clients.in(
                location,
                "elasticloadbalancing",
                ElasticLoadBalancingV2Client.class,
                ElasticLoadBalancingV2Client::builder);
        return balancers
                .call(
                        ElasticLoadBalancingV2Client::describeTargetGroups,
                        DescribeTargetGroupsRequest.builder()
                                .targetGroupArns(groupArn)
                                .build())
                .targetGroups()
                .stream()
                .flatMap(group -> group.loadBalancerArns().stream())
                .findFirst()
                .map(arn -> new Balancing(after(GROUP, groupArn, 1), after(BALANCER, arn, 0), shared(balancers, arn)));
    }

    private static boolean shared(AwsClient<ElasticLoadBalancingV2Client> balancers, String arn) {
        var request = DescribeTargetGroupsRequest.builder().loadBalancerArn(arn).build();
        return balancers
                        .call(ElasticLoadBalancingV2Client::describeTargetGroups, request)
                        .targetGroups()
                        .size()
                > 1;
    }

    /** The end of an ARN; of a target group CloudWatch keeps the word before the slash. */
    private static String after(String mark, String arn, int keepWord) {
        int at = arn.indexOf(mark);
        return arn.substring(keepWord == 1 ? at + 1 : at + mark.length());
    }

    /** What is counted for this service alone. */
    Map<String, String> ofService() {
        return Map.of("TargetGroup", group, "LoadBalancer", balancer);
    }

    /** What is counted for the load balancer as a whole. */
    Map<String, String> ofBalancer() {
        return Map.of("LoadBalancer", balancer);
    }
}
