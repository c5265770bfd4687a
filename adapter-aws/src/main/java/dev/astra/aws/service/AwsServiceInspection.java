package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.aws.image.EcrImages;
import dev.astra.aws.image.PublicRegistry;
import dev.astra.aws.secret.SecretInspection;
import dev.astra.domain.account.Location;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.verification.ImageFacts;
import dev.astra.domain.service.verification.LogDestination;
import dev.astra.domain.service.verification.SecretState;
import dev.astra.domain.service.verification.ServiceTarget;
import dev.astra.domain.service.verification.TaskRole;
import dev.astra.domain.service.verification.TaskSubnet;
import dev.astra.domain.value.Value;
import dev.astra.ports.service.ServiceInspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupNotFoundException;
import software.amazon.awssdk.services.iam.IamClient;

/** What AWS has around an ECS service: what the service and the revision that runs name, as it is now. */
public final class AwsServiceInspection implements ServiceInspection {
    private static final String READ_SECRET = "secretsmanager:GetSecretValue";

    private final AwsClients clients;
    private final Location location;
    private final EcsServices services;
    private final TaskDefinitions definitions;

    public AwsServiceInspection(AwsClients clients, Location location) {
        var ecs = clients.in(location, "ecs", EcsClient.class, EcsClient::builder);
        this.clients = clients;
        this.location = location;
        this.services = new EcsServices(ecs, location);
        this.definitions = new TaskDefinitions(ecs, location);
    }

    private RegisteredTask running(ServiceName service) {
        return definitions.get(EcsServices.revision(services.get(service).taskDefinition()));
    }

    private IamRoles iam() {
        return new IamRoles(clients.in(location, "iam", IamClient.class, IamClient::builder));
    }

    @Override
    public List<TaskRole> roles(ServiceName service) {
        TaskDefinition definition = running(service).definition();
        var roles = new ArrayList<TaskRole>();
        addRole(roles, TaskRole.Purpose.EXECUTION, definition.executionRoleArn());
        addRole(roles, TaskRole.Purpose.TASK, definition.taskRoleArn());
        return roles;
    }

    private void addRole(List<TaskRole> roles, TaskRole.Purpose purpose, @Nullable String arn) {
        if (arn != null) {
            roles.add(iam().role(purpose, arn));
        }
    }

    @Override
    public List<TaskSubnet> subnets(ServiceName service) {
        var network = services.get(service).networkConfiguration();
        if (network == null || network.awsvpcConfiguration() == null) {
            return List.of();
        }
        var request = DescribeSubnetsRequest.builder()
                .subnetIds(network.awsvpcConfiguration().subnets())
                .build();
        AwsClient<Ec2Client> ec2 = clients.in(location, "ec2", Ec2Client.class, Ec2Client::builder);
        return ec2.call(Ec2Client::describeSubnets, request).subnets().stream()
                .map(subnet -> new TaskSubnet(subnet.subnetId(), subnet.availableIpAddressCount()))
                .toList();
    }

    @Override
    public Optional<ServiceTarget> target(ServiceName service) {
        return services.get(service).loadBalancers().stream()
                .filter(balancer -> balancer.targetGroupArn() != null)
                .findFirst()
                .map(balancer -> {
                    var path = healthCheckPath(balancer.targetGroupArn());
                    return new ServiceTarget(
                            balancer.containerName(), balancer.containerPort(), path.orElse("/"), path.isPresent());
                });
    }

    private Optional<String> healthCheckPath(String targetGroup) {
        var request = DescribeTargetGroupsRequest.builder()
                .targetGroupArns(targetGroup)
                .build();
        return clients.in(
                        location,
                        "elasticloadbalancing",
                        ElasticLoadBalancingV2Client.class,
                        ElasticLoadBalancingV2Client::builder)
                .find(
                        TargetGroupNotFoundException.class::isInstance,
                        ElasticLoadBalancingV2Client::describeTargetGroups,
                        request)
                .flatMap(answer -> answer.targetGroups().stream().findFirst())
                .map(group -> Optional.ofNullable(group.healthCheckPath()).orElse("/"));
    }

    @Override
    public List<LogDestination> logs(ServiceName service, TaskSpec wanted) {
        var logs = new LogGroups(
                clients.in(location, "logs", CloudWatchLogsClient.class, CloudWatchLogsClient::builder), location);
        return complete(service, wanted).containers().stream()
                .flatMap(container -> logs.destination(container).stream())
                .toList();
    }

    @Override
    public String platform(ServiceName service, TaskSpec wanted) {
        var fields = complete(service, wanted).further().get("runtimePlatform") instanceof Value.Mapping platform
                ? platform.fields()
                : Map.<String, Value>of();
        var system = fields.get("operatingSystemFamily") instanceof Value.Text text
                        && text.value().startsWith("WINDOWS")
                ? "windows"
                : "linux";
        return system + (Value.of("ARM64").equals(fields.get("cpuArchitecture")) ? "/arm64" : "/amd64");
    }

    private TaskSpec complete(ServiceName service, TaskSpec wanted) {
        return new TaskConditions(running(service), service).complete(wanted).complete();
    }

    @Override
    public ImageFacts image(ImageReference image) {
        return new EcrImages(clients, location)
                .image(image)
                .orElseGet(() -> PublicRegistry.open().image(image));
    }

    @Override
    public SecretState secret(SecretReference reference) {
        return new SecretInspection(clients, location).state(reference);
    }

    @Override
    public boolean mayRead(ServiceName service, SecretReference reference) {
        var role = running(service).definition().executionRoleArn();
        return role != null
                && SecretInspection.arn(reference)
                        .filter(arn -> iam().allows(role, READ_SECRET, arn))
                        .isPresent();
    }
}
