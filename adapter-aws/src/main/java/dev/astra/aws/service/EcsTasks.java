package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskHealth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.Service;

/** The tasks of a service. ECS remembers stopped ones for about an hour. */
record EcsTasks(AwsClient<EcsClient> ecs) {
    private static final int MOST_AT_ONCE = 100;

    List<Task> of(Service service) {
        return Stream.of(DesiredStatus.RUNNING, DesiredStatus.STOPPED)
                .flatMap(status -> arns(service, status).stream())
                .distinct()
                .gather(Gatherers.windowFixed(MOST_AT_ONCE))
                .flatMap(arns -> described(service, arns).stream())
                .map(EcsTasks::task)
                .sorted(Comparator.comparing(Task::startedAt))
                .toList();
    }

    private List<String> arns(Service service, DesiredStatus status) {
        var request = ListTasksRequest.builder()
                .cluster(service.clusterArn())
                .serviceName(service.serviceName())
                .desiredStatus(status)
                .build();
        return ecs.call(
                (client, asked) ->
                        client.listTasksPaginator(asked).taskArns().stream().toList(),
                request);
    }

    private List<software.amazon.awssdk.services.ecs.model.Task> described(Service service, List<String> arns) {
        var request = DescribeTasksRequest.builder()
                .cluster(service.clusterArn())
                .tasks(arns)
                .build();
        return ecs.call(EcsClient::describeTasks, request).tasks();
    }

    private static TaskHealth health(software.amazon.awssdk.services.ecs.model.Task task) {
        return switch (task.healthStatus()) {
            case HEALTHY -> TaskHealth.HEALTHY;
            case UNHEALTHY -> TaskHealth.UNHEALTHY;
            case UNKNOWN, UNKNOWN_TO_SDK_VERSION -> TaskHealth.UNKNOWN;
            case null -> TaskHealth.UNKNOWN;
        };
    }

    private static Task task(software.amazon.awssdk.services.ecs.model.Task task) {
        var arn = task.taskArn();
        return new Task(
                arn.substring(arn.lastIndexOf('/') + 1),
                EcsServices.revision(task.taskDefinitionArn()),
                task.lastStatus(),
                Optional.ofNullable(task.startedAt()).orElse(task.createdAt()),
                StopReason.of(task).orElse(null),
                health(task),
                task.stoppedAt(),
                StopReason.end(task).orElse(null));
    }
}
