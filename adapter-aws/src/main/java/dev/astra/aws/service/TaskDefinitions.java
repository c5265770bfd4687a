package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.Failures;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** The task definitions of services; a service's family has its name. */
record TaskDefinitions(AwsClient<EcsClient> ecs, Location location) {
    private static final Pattern REVISION = Pattern.compile("[\\w-]{1,255}:\\d{1,9}");

    RegisteredTask get(RevisionId revision) {
        return find(revision)
                .orElseThrow(() -> Failures.notFound(
                                "The revision", revision.value(), "there is no task definition of that name")
                        .exception());
    }

    /** ECS still describes a task definition that was deregistered, but runs no more tasks of it. */
    boolean available(RevisionId revision) {
        return find(revision)
                .filter(found -> found.definition().status() == TaskDefinitionStatus.ACTIVE)
                .isPresent();
    }

    private Optional<RegisteredTask> find(RevisionId revision) {
        return Optional.of(revision.value())
                .filter(value -> REVISION.matcher(value).matches())
                .flatMap(this::find);
    }

    /** A revision of that service and no other. */
    RegisteredTask of(ServiceName service, RevisionId revision) {
        if (!revision.value().startsWith(service + ":")) {
            throw Failures.notFound("The revision", revision.value(), "service '" + service + "' has none of that name")
                    .exception();
        }
        return get(revision);
    }

    /**
     * Registers a specification under the conditions that hold for what runs.
     *
     * @return the newest revision of the service if it says the same, otherwise a new one
     */
    RevisionId register(ServiceName service, TaskSpec specification, RevisionId running) {
        var wanted = new TaskConditions(get(running), service).complete(specification);
        return find(service.value())
                .filter(newest -> newest.same(wanted))
                .map(RegisteredTask::revision)
                .orElseGet(() -> register(TaskWriting.request(service, wanted)));
    }

    private RevisionId register(RegisterTaskDefinitionRequest request) {
        var answer = ecs.persist(TaskDefinitions::lostRace, EcsClient::registerTaskDefinition, request);
        return EcsServices.revision(answer.taskDefinition().taskDefinitionArn());
    }

    /** A revision, or the newest of a family. ECS has no code of its own for one that does not exist. */
    private Optional<RegisteredTask> find(String name) {
        var request = DescribeTaskDefinitionRequest.builder()
                .taskDefinition(name)
                .include(TaskDefinitionField.TAGS)
                .build();
        return ecs.find(ClientException.class::isInstance, EcsClient::describeTaskDefinition, request)
                .map(answer -> new RegisteredTask(answer.taskDefinition(), answer.tags(), location));
    }

    /** Two registrations in one family at the same moment. */
    private static boolean lostRace(AwsServiceException answer) {
        return answer instanceof ClientException
                && answer.awsErrorDetails().errorMessage().contains("concurrent attempts");
    }
}
