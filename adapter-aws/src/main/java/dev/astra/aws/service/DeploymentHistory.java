package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.DescribeServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

/**
 * The deployments that ECS no longer lists with their service. It keeps them for 90 days, under ids of their own; what
 * they share with the service's deployments is the number of the revision of the service that they made.
 */
record DeploymentHistory(AwsClient<EcsClient> ecs) {
    private static final Pattern ID = Pattern.compile("ecs-svc/(\\d{1,20})");

    /** A deployment and the one that came after it. */
    private record Found(
            ServiceDeploymentBrief record, @Nullable ServiceDeploymentBrief next) {}

    Deployment get(Service service, DeploymentId id) {
        return find(service, id)
                .orElseThrow(() -> Failures.notFound(
                                "The deployment",
                                id.value(),
                                "the service '" + service.serviceName() + "' has none of that id")
                        .exception());
    }

    /** Has ECS end a deployment that is under way and bring back what ran before. */
    void stop(Service service, DeploymentId id) {
        var number = ID.matcher(id.value());
        var found = number.matches()
                ? find(service, record -> record.targetServiceRevisionArn().endsWith("/" + number.group(1)))
                : Optional.<Found>empty();
        String arn = found.map(Found::record)
                .map(ServiceDeploymentBrief::serviceDeploymentArn)
                .orElseThrow(() -> notStopped("ECS knows no deployment '" + id + "'"));
        var request = StopServiceDeploymentRequest.builder()
                .serviceDeploymentArn(arn)
                .stopType(StopServiceDeploymentStopType.ROLLBACK)
                .build();
        if (ecs.find(DeploymentHistory::refused, EcsClient::stopServiceDeployment, request)
                .isEmpty()) {
            throw notStopped("it is over already, or there is nothing to go back to");
        }
    }

    private static boolean refused(AwsServiceException answer) {
        return answer instanceof ConflictException || answer instanceof InvalidParameterException;
    }

    private static AstraException notStopped(String why) {
        return Failure.of(CoreError.CHANGED_MEANWHILE, "The deployment was not cancelled", why)
                .next("See what runs with astra service get.")
                .exception();
    }

    private Optional<Deployment> find(Service service, DeploymentId id) {
        var number = ID.matcher(id.value());
        if (!number.matches()) {
            return Optional.empty();
        }
        return find(service, record -> record.targetServiceRevisionArn().endsWith("/" + number.group(1)))
                .flatMap(found -> deployment(id, found));
    }

    private Optional<Deployment> deployment(DeploymentId id, Found found) {
        return described(found.record())
                .flatMap(record -> revision(found.record())
                        .map(revision ->
                                PastDeployments.deployment(id, record, revision.taskDefinition(), found.next())));
    }

    private Optional<Found> find(Service service, Predicate<ServiceDeploymentBrief> wanted) {
        var request = ListServiceDeploymentsRequest.builder()
                .cluster(service.clusterArn())
                .service(service.serviceArn());
        @Nullable ServiceDeploymentBrief next = null;
        @Nullable String token = null;
        do {
            var page = ecs.call(
                    EcsClient::listServiceDeployments, request.nextToken(token).build());
            for (ServiceDeploymentBrief record : page.serviceDeployments()) {
                if (wanted.test(record)) {
                    return Optional.of(new Found(record, next));
                }
                next = record;
            }
            token = page.nextToken();
        } while (token != null);
        return Optional.empty();
    }

    private Optional<ServiceDeployment> described(ServiceDeploymentBrief record) {
        var request = DescribeServiceDeploymentsRequest.builder()
                .serviceDeploymentArns(record.serviceDeploymentArn())
                .build();
        return ecs.call(EcsClient::describeServiceDeployments, request).serviceDeployments().stream()
                .findFirst();
    }

    private Optional<ServiceRevision> revision(ServiceDeploymentBrief record) {
        var request = DescribeServiceRevisionsRequest.builder()
                .serviceRevisionArns(record.targetServiceRevisionArn())
                .build();
        return ecs.call(EcsClient::describeServiceRevisions, request).serviceRevisions().stream()
                .findFirst();
    }
}
