package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.OneOffRequest;
import dev.astra.domain.service.OneOffTask;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.service.TaskRunner;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Service;

/** Tasks that ECS runs on Fargate, in the service's subnets and behind its security groups, and does not replace. */
public final class AwsTaskRunner implements TaskRunner {
    private static final String STARTED_BY = "astra";

    private final AwsClient<EcsClient> ecs;
    private final EcsServices services;
    private final TaskDefinitions definitions;

    public AwsTaskRunner(AwsClients clients, Location location) {
        this.ecs = clients.in(location, "ecs", EcsClient.class, EcsClient::builder);
        this.services = new EcsServices(ecs, location);
        this.definitions = new TaskDefinitions(ecs, location);
    }

    @Override
    public OneOffTask start(ServiceName service, OneOffRequest request) {
        requireSize(request.size());
        Service found = services.get(service);
        RegisteredTask revision = definitions.of(service, request.revision());
        var run = RunTaskRequest.builder()
                .cluster(services.cluster())
                .taskDefinition(revision.arn())
                .count(1)
                .startedBy(STARTED_BY)
                .propagateTags(PropagateTags.TASK_DEFINITION)
                .enableExecuteCommand(true)
                .networkConfiguration(found.networkConfiguration())
                .overrides(OneOffOverrides.of(revision, request));
        if (found.capacityProviderStrategy().isEmpty()) {
            run.launchType(LaunchType.FARGATE);
        } else {
            run.capacityProviderStrategy(found.capacityProviderStrategy());
        }
        var answer = ecs.call(EcsClient::runTask, run.build());
        if (answer.tasks().isEmpty()) {
            String why = answer.failures().isEmpty()
                    ? "ECS gives no reason"
                    : answer.failures().getFirst().reason();
            throw Failure.of(CoreError.TASK_FAILED, "The task was not started", why)
                    .next("Run the command again in a while.")
                    .exception();
        }
        return OneOffTasks.read(answer.tasks().getFirst());
    }

    private static void requireSize(@Nullable FargateSize size) {
        if (size != null && !size.available()) {
            throw Failures.invalid("The task was not started", "Fargate has no " + size)
                    .next("The next size there is has " + size.nextAvailable() + ".")
                    .exception();
        }
    }

    @Override
    public OneOffTask get(ServiceName service, String task) {
        var request = DescribeTasksRequest.builder()
                .cluster(services.cluster())
                .tasks(List.of(task))
                .build();
        return ecs.call(EcsClient::describeTasks, request).tasks().stream()
                .filter(found -> found.taskDefinitionArn().contains("task-definition/" + service + ":"))
                .findFirst()
                .map(OneOffTasks::read)
                .orElseThrow(() -> Failures.notFound(
                                "The task", task, "service '" + service + "' has none of that id, or it is long over")
                        .exception());
    }
}
