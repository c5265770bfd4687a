package dev.astra.aws.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.schedule.JobName;
import dev.astra.domain.schedule.ScheduleExpression;
import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.service.PlacedJob;
import dev.astra.domain.service.ServiceName;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.scheduler.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.EcsParameters;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.LaunchType;
import software.amazon.awssdk.services.scheduler.model.NetworkConfiguration;
import software.amazon.awssdk.services.scheduler.model.PropagateTags;
import software.amazon.awssdk.services.scheduler.model.Target;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;

/** Jobs as schedules that run a task of one revision. A time that is missed by more than five minutes is let go. */
record JobTargets(Service service, RegisteredTask task, Location location) {
    private static final int ATTEMPTS = 3;
    private static final int PATIENCE_SECONDS = 300;

    /** The schedule group that the service module makes. */
    static String group(ServiceName service) {
        return "astra-jobs-" + service;
    }

    CreateScheduleRequest create(ServiceName name, ScheduledJob job) {
        return CreateScheduleRequest.builder()
                .groupName(group(name))
                .name(job.name().value())
                .scheduleExpression(job.expression().text())
                .scheduleExpressionTimezone(job.timezone().getId())
                .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                .target(target(name, job))
                .build();
    }

    static UpdateScheduleRequest update(CreateScheduleRequest wanted) {
        return UpdateScheduleRequest.builder()
                .groupName(wanted.groupName())
                .name(wanted.name())
                .scheduleExpression(wanted.scheduleExpression())
                .scheduleExpressionTimezone(wanted.scheduleExpressionTimezone())
                .flexibleTimeWindow(wanted.flexibleTimeWindow())
                .target(wanted.target())
                .build();
    }

    /** A schedule that is changed counts its rate anew, so one that is right already is left alone. */
    static boolean same(GetScheduleResponse present, CreateScheduleRequest wanted) {
        Target target = present.target();
        return present.scheduleExpression().equals(wanted.scheduleExpression())
                && wanted.scheduleExpressionTimezone().equals(present.scheduleExpressionTimezone())
                && target.arn().equals(wanted.target().arn())
                && target.roleArn().equals(wanted.target().roleArn())
                && wanted.target().input().equals(target.input())
                && target.ecsParameters() != null
                && target.ecsParameters()
                        .taskDefinitionArn()
                        .equals(wanted.target().ecsParameters().taskDefinitionArn())
                && wanted.target()
                        .ecsParameters()
                        .networkConfiguration()
                        .equals(target.ecsParameters().networkConfiguration());
    }

    private Target target(ServiceName name, ScheduledJob job) {
        var network = service.networkConfiguration().awsvpcConfiguration();
        var vpc = AwsVpcConfiguration.builder()
                .subnets(network.subnets())
                .securityGroups(network.securityGroups())
                .assignPublicIp(network.assignPublicIpAsString())
                .build();
        var ecs = EcsParameters.builder()
                .taskDefinitionArn(task.arn())
                .taskCount(1)
                .launchType(LaunchType.FARGATE)
                .propagateTags(PropagateTags.TASK_DEFINITION)
                .enableExecuteCommand(true)
                .networkConfiguration(
                        NetworkConfiguration.builder().awsvpcConfiguration(vpc).build())
                .build();
        String partition = service.serviceArn().split(":", 3)[1];
        return Target.builder()
                .arn(service.clusterArn())
                .roleArn("arn:%s:iam::%s:role/astra/%s-%s-scheduler"
                        .formatted(partition, location.account(), name, location.region()))
                .ecsParameters(ecs)
                .input(input(job))
                .retryPolicy(retry -> retry.maximumRetryAttempts(ATTEMPTS).maximumEventAgeInSeconds(PATIENCE_SECONDS))
                .build();
    }

    private static String input(ScheduledJob job) {
        try (var json = JsonWriter.create()) {
            json.writeStartObject();
            json.writeFieldName("containerOverrides");
            json.writeStartArray();
            json.writeStartObject();
            json.writeFieldName("name");
            json.writeValue(job.container());
            json.writeFieldName("command");
            json.writeStartArray();
            job.command().forEach(json::writeValue);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            return new String(json.getBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The job, or nothing for a schedule that somebody else has put into the group. */
    static Optional<PlacedJob> read(GetScheduleResponse schedule) {
        var ecs = schedule.target().ecsParameters();
        if (ecs == null || schedule.target().input() == null) {
            return Optional.empty();
        }
        return JsonNode.parser()
                .parse(schedule.target().input())
                .field("containerOverrides")
                .flatMap(overrides -> overrides.asArray().stream().findFirst())
                .map(override -> new PlacedJob(
                        new ScheduledJob(
                                new JobName(schedule.name()),
                                ScheduleExpression.parse(schedule.scheduleExpression()),
                                ZoneId.of(Optional.ofNullable(schedule.scheduleExpressionTimezone())
                                        .orElse("UTC")),
                                override.field("command").map(JsonNode::asArray).orElse(List.of()).stream()
                                        .map(JsonNode::text)
                                        .toList(),
                                override.field("name").map(JsonNode::text).orElse("")),
                        EcsServices.revision(ecs.taskDefinitionArn())));
    }
}
