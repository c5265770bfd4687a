package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.service.ServiceName;
import java.util.List;
import java.util.function.BiFunction;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

/** What a service needs around it: a log group, and a load balancer in the account's network. */
record Surroundings(AwsClients clients, Location location, ServiceName service) {
    static final int PORT = 8080;

    static String role(Location location, ServiceName service, String kind) {
        return "arn:aws:iam::" + location.account() + ":role/astra/" + service + "-" + location.region() + "-" + kind;
    }

    void make() {
        clients.in(location, "logs", CloudWatchLogsClient.class, CloudWatchLogsClient::builder)
                .call(
                        CloudWatchLogsClient::createLogGroup,
                        CreateLogGroupRequest.builder()
                                .logGroupName("/astra/" + location.name() + "/" + service)
                                .build());
        makeLoadBalancer();
    }

    NetworkConfiguration network() {
        var subnets = subnets();
        return NetworkConfiguration.builder()
                .awsvpcConfiguration(AwsVpcConfiguration.builder()
                        .subnets(subnets.stream().map(Subnet::subnetId).toList())
                        .securityGroups(makeSecurityGroup(subnets.getFirst().vpcId()))
                        .assignPublicIp(AssignPublicIp.ENABLED)
                        .build())
                .build();
    }

    LoadBalancer loadBalancer() {
        var request =
                DescribeTargetGroupsRequest.builder().names(service.value()).build();
        var groups =
                elb(ElasticLoadBalancingV2Client::describeTargetGroups, request).targetGroups();
        return LoadBalancer.builder()
                .targetGroupArn(groups.getFirst().targetGroupArn())
                .containerName(service.value())
                .containerPort(PORT)
                .build();
    }

    private void makeLoadBalancer() {
        var subnets = subnets();
        var balancer = elb(
                        ElasticLoadBalancingV2Client::createLoadBalancer,
                        CreateLoadBalancerRequest.builder()
                                .name(service.value())
                                .subnets(subnets.stream().map(Subnet::subnetId).toList())
                                .build())
                .loadBalancers()
                .getFirst();
        var group = elb(
                        ElasticLoadBalancingV2Client::createTargetGroup,
                        CreateTargetGroupRequest.builder()
                                .name(service.value())
                                .vpcId(subnets.getFirst().vpcId())
                                .targetType(TargetTypeEnum.IP)
                                .protocol(ProtocolEnum.HTTP)
                                .port(80)
                                .build())
                .targetGroups()
                .getFirst();
        elb(
                ElasticLoadBalancingV2Client::createListener,
                CreateListenerRequest.builder()
                        .loadBalancerArn(balancer.loadBalancerArn())
                        .protocol(ProtocolEnum.HTTP)
                        .port(80)
                        .defaultActions(Action.builder()
                                .type(ActionTypeEnum.FORWARD)
                                .targetGroupArn(group.targetGroupArn())
                                .build())
                        .build());
    }

    private String makeSecurityGroup(String network) {
        var request = CreateSecurityGroupRequest.builder()
                .groupName(service + "-tasks")
                .description("Tasks of " + service)
                .vpcId(network)
                .build();
        return ec2().call(Ec2Client::createSecurityGroup, request).groupId();
    }

    private List<Subnet> subnets() {
        return ec2().call(
                        Ec2Client::describeSubnets,
                        DescribeSubnetsRequest.builder().build())
                .subnets();
    }

    private AwsClient<Ec2Client> ec2() {
        return clients.in(location, "ec2", Ec2Client.class, Ec2Client::builder);
    }

    private <Q extends AwsRequest, R> R elb(BiFunction<ElasticLoadBalancingV2Client, Q, R> operation, Q request) {
        return clients.in(
                        location,
                        "elasticloadbalancing",
                        ElasticLoadBalancingV2Client.class,
                        ElasticLoadBalancingV2Client::builder)
                .call(operation, request);
    }
}
