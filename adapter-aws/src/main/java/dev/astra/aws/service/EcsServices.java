package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Traffic;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** The services of one cluster, which has the environment's name. */
record EcsServices(AwsClient<EcsClient> ecs, Location location) {
    private static final String DELETED = "INACTIVE";

    String cluster() {
        return location.name().value();
    }

    Service get(ServiceName name) {
        var request = DescribeServicesRequest.builder()
                .cluster(cluster())
                .services(name.value())
                .build();
        return ecs
                .find(ClusterNotFoundException.class::isInstance, EcsClient::describeServices, request)
                .orElseThrow(() -> absent(name, "there is no cluster '" + cluster() + "' in " + location.region()))
                .services()
                .stream()
                .filter(service -> !DELETED.equals(service.status()))
                .findFirst()
                .orElseThrow(() -> absent(name, "the cluster '" + cluster() + "' has none of that name"));
    }

    /**
     * Starts a deployment.
     *
     * @param definition the ARN of a task definition; when it is the one that runs, its tasks are replaced all the same
     */
    Service update(Service service, String definition) {
        var request = UpdateServiceRequest.builder()
                .cluster(cluster())
                .service(service.serviceName())
                .taskDefinition(definition)
                .forceNewDeployment(service.taskDefinition().equals(definition))
                .build();
        return ecs.call(EcsClient::updateService, request).service();
    }

    /** Has so many tasks run. */
    Service scale(Service service, int tasks) {
        var request = UpdateServiceRequest.builder()
                .cluster(cluster())
                .service(service.serviceName())
                .desiredCount(tasks)
                .build();
        return ecs.call(EcsClient::updateService, request).service();
    }

    /** Starts a deployment whose tasks are reached as told. */
    Service update(Service service, String definition, Traffic traffic) {
        var request = UpdateServiceRequest.builder()
                .taskDefinition(definition)
                .forceNewDeployment(service.taskDefinition().equals(definition));
        return ecs.call(EcsClient::updateService, directed(request, service, traffic))
                .service();
    }

    /** Sets where requests go and when tasks are judged, if that is not so already. Only the former takes new tasks. */
    void direct(Service service, Traffic traffic) {
        var request = directed(UpdateServiceRequest.builder(), service, traffic);
        if (request.healthCheckGracePeriodSeconds() != null || request.hasLoadBalancers()) {
            ecs.call(EcsClient::updateService, request);
        }
    }

    private UpdateServiceRequest directed(UpdateServiceRequest.Builder request, Service service, Traffic traffic) {
        var balancer = service.loadBalancers().getFirst();
        var routing = traffic.routing();
        request.cluster(cluster()).service(service.serviceName());
        if (!balancer.containerName().equals(routing.container()) || balancer.containerPort() != routing.port()) {
            request.loadBalancers(balancer.toBuilder()
                    .containerName(routing.container())
                    .containerPort(routing.port())
                    .build());
        }
        if (TargetGroups.gracePeriod(service) != traffic.healthCheck().gracePeriod()) {
            request.healthCheckGracePeriodSeconds(traffic.healthCheck().gracePeriod());
        }
        return request.build();
    }

    /** The last part of a task definition's ARN, for example {@code testbed:7}. */
    static RevisionId revision(String definition) {
        return new RevisionId(definition.substring(definition.lastIndexOf('/') + 1));
    }

    private static AstraException absent(ServiceName name, String why) {
        return Failures.notFound("The service", name.value(), why).exception();
    }
}
