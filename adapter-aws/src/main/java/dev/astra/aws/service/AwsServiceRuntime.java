package dev.astra.aws.service;

import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.Traffic;
import dev.astra.ports.service.ServiceRuntime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/**
 * ECS services on Fargate. A revision is a task definition of the family that has the service's name; a deployment is
 * ECS's own, with its circuit breaker and roll-back.
 */
public final class AwsServiceRuntime implements ServiceRuntime {
    private final EcsServices services;
    private final TaskDefinitions definitions;
    private final DeploymentHistory history;
    private final EcsTasks tasks;
    private final TargetGroups targets;

    public AwsServiceRuntime(AwsClients clients, Location location) {
        var ecs = clients.in(location, "ecs", EcsClient.class, EcsClient::builder);
        this.services = new EcsServices(ecs, location);
        this.definitions = new TaskDefinitions(ecs, location);
        this.history = new DeploymentHistory(ecs);
        this.tasks = new EcsTasks(ecs);
        this.targets = new TargetGroups(clients.in(
                location,
                "elasticloadbalancing",
                ElasticLoadBalancingV2Client.class,
                ElasticLoadBalancingV2Client::builder));
    }

    @Override
    public RunningService get(ServiceName service) {
        return running(service, services.get(service));
    }

    @Override
    public RunningService scale(ServiceName service, int tasks) {
        return running(service, services.scale(services.get(service), tasks));
    }

    private static RunningService running(
            ServiceName service, software.amazon.awssdk.services.ecs.model.Service found) {
        var deployments = found.deployments().stream()
                .map(deployment -> Deployments.current(found, deployment))
                .sorted(Comparator.comparing(Deployment::startedAt).reversed())
                .toList();
        return new RunningService(
                service,
                EcsServices.revision(found.taskDefinition()),
                found.desiredCount(),
                found.runningCount(),
                deployments);
    }

    @Override
    public TaskSpec specification(RevisionId revision) {
        return definitions.get(revision).specification();
    }

    @Override
    public boolean available(RevisionId revision) {
        return definitions.available(revision);
    }

    @Override
    public RevisionId register(ServiceName service, TaskSpec specification) {
        var running = EcsServices.revision(services.get(service).taskDefinition());
        return definitions.register(service, specification, running);
    }

    @Override
    public Deployment rollOut(ServiceName service, RevisionId revision) {
        var found = services.get(service);
        var updated = services.update(found, definitions.get(revision).arn());
        return Deployments.current(updated, Deployments.primary(updated));
    }

    @Override
    public Optional<Traffic> traffic(ServiceName service) {
        return targets.traffic(services.get(service));
    }

    @Override
    public Deployment rollOut(ServiceName service, RevisionId revision, Traffic traffic) {
        var found = services.get(service);
        String definition = definitions.get(revision).arn();
        targets.direct(found, traffic);
        var updated = services.update(found, definition, traffic);
        return Deployments.current(updated, Deployments.primary(updated));
    }

    @Override
    public void direct(ServiceName service, Traffic traffic) {
        var found = services.get(service);
        targets.direct(found, traffic);
        services.direct(found, traffic);
    }

    @Override
    public void cancel(ServiceName service, DeploymentId deployment) {
        history.stop(services.get(service), deployment);
    }

    @Override
    public Deployment deployment(ServiceName service, DeploymentId deployment) {
        var found = services.get(service);
        return found.deployments().stream()
                .filter(current -> current.id().equals(deployment.value()))
                .findFirst()
                .map(current -> Deployments.current(found, current))
                .orElseGet(() -> history.get(found, deployment));
    }

    @Override
    public List<ServiceEvent> events(ServiceName service) {
        return ServiceEvents.oldestFirst(services.get(service).events());
    }

    @Override
    public List<Task> tasks(ServiceName service) {
        return tasks.of(services.get(service));
    }
}
