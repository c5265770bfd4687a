package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.domain.account.Location;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.ports.testkit.service.TaskRunnerFixture;
import dev.astra.ports.testkit.service.TaskSpecs;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/** Services made as the service module makes them. */
public final class FargateServices extends EmulatedCloud implements TaskRunnerFixture {
    private static final String IMAGES = "123456789012.dkr.ecr.us-east-2.amazonaws.com/testbed:";

    private final AwsClients clients;

    public FargateServices(EmulatedAws aws) {
        super(aws);
        this.clients = aws.clients();
    }

    @Override
    public void start(Location location, ServiceName service, TaskSpec specification, int desired) {
        var ecs = clients.in(location, "ecs", EcsClient.class, EcsClient::builder);
        create(ecs, location, service, specification, desired, true);
        await(
                () -> cloud().services(location).get(service),
                running -> running.running() == desired
                        && running.deployments().getFirst().state() == DeploymentState.COMPLETED);
    }

    @Override
    public ImageReference healthyImage() {
        return new ImageReference(IMAGES + "2.6.3");
    }

    @Override
    public ImageReference crashingImage() {
        return new ImageReference(IMAGES + "crash");
    }

    @Override
    public ImageReference jobImage() {
        return new ImageReference(IMAGES + "job");
    }

    @Override
    public ImageReference failingJobImage() {
        return new ImageReference(IMAGES + "other-job");
    }

    @Override
    public ImageReference unhealthyImage() {
        return new ImageReference(IMAGES + "unhealthy");
    }

    /** Makes a service of one task and does not wait for it. */
    public void make(Location location, ServiceName service, boolean balanced) {
        var ecs = clients.in(location, "ecs", EcsClient.class, EcsClient::builder);
        create(ecs, location, service, TaskSpecs.web(service, healthyImage(), "1"), 1, balanced);
    }

    /** The ARN of a service's target group. */
    public String group(Location location, ServiceName service) {
        return new Surroundings(clients, location, service).loadBalancer().targetGroupArn();
    }

    /** The clients that the services were made with. */
    AwsClient<EcsClient> ecs() {
        return clients.in(location(), "ecs", EcsClient.class, EcsClient::builder);
    }

    private void create(
            AwsClient<EcsClient> ecs,
            Location location,
            ServiceName service,
            TaskSpec specification,
            int desired,
            boolean balanced) {
        var cluster = location.name().value();
        ecs.call(
                EcsClient::createCluster,
                CreateClusterRequest.builder().clusterName(cluster).build());
        var surroundings = new Surroundings(clients, location, service);
        surroundings.make();
        new JobSurroundings(clients, location, service).make();
        var definition = StarterTask.of(location, service, specification);
        ecs.call(EcsClient::registerTaskDefinition, definition);
        var request = CreateServiceRequest.builder()
                .cluster(cluster)
                .serviceName(service.value())
                .taskDefinition(service.value())
                .desiredCount(desired)
                .launchType(LaunchType.FARGATE)
                .enableExecuteCommand(true)
                .healthCheckGracePeriodSeconds(balanced ? 60 : null)
                .networkConfiguration(surroundings.network())
                .loadBalancers(balanced ? List.of(surroundings.loadBalancer()) : List.of())
                .deploymentConfiguration(DeploymentConfiguration.builder()
                        .minimumHealthyPercent(100)
                        .maximumPercent(200)
                        .deploymentCircuitBreaker(DeploymentCircuitBreaker.builder()
                                .enable(true)
                                .rollback(true)
                                .build())
                        .build())
                .build();
        ecs.call(EcsClient::createService, request);
    }
}
