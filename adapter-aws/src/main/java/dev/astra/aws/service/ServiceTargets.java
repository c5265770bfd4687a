package dev.astra.aws.service;

import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.service.ServiceName;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;

/** What stands in front of the services of one environment. */
public record ServiceTargets(AwsClients clients, Location location) {

    /**
     * The ARN of the target group that the service's tasks are in; none of a worker's.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when there is no such service
     */
    public Optional<String> group(ServiceName service) {
        var ecs = clients.in(location, "ecs", EcsClient.class, EcsClient::builder);
        return new EcsServices(ecs, location)
                .get(service).loadBalancers().stream()
                        .map(LoadBalancer::targetGroupArn)
                        .findFirst();
    }
}
