package dev.astra.aws.network;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.AddressVersion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.Target;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;

/**
 * One schedule for each block, by which EventBridge Scheduler itself closes the block's rule. It removes itself when it
 * has run. One whose rule has been closed before is left to run in vain: deleting it could leave a rule open for ever
 * that somebody else is opening at that moment.
 */
record ClosingSchedules(AwsClient<SchedulerClient> scheduler, ConnectGroup group) {
    private static final String REVOKE = ":scheduler:::aws-sdk:ec2:revokeSecurityGroupIngress";
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("'at('uuuu-MM-dd'T'HH:mm:ss')'").withZone(ZoneOffset.UTC);
    private static final FlexibleTimeWindow EXACTLY =
            FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build();
    private static final int ATTEMPTS = 10;
    private static final int PATIENCE_SECONDS = 900;

    /** Has the block closed at that time, whatever was arranged for it before. */
    void closeAt(AddressBlock block, Instant time) {
        var create = CreateScheduleRequest.builder()
                .groupName(group.schedules())
                .name(name(block))
                .scheduleExpression(AT.format(time))
                .scheduleExpressionTimezone("UTC")
                .flexibleTimeWindow(EXACTLY)
                .actionAfterCompletion(ActionAfterCompletion.DELETE)
                .target(target(block))
                .build();
        if (scheduler
                        .find(ConflictException.class::isInstance, SchedulerClient::createSchedule, create)
                        .isEmpty()
                && scheduler
                        .find(
                                ResourceNotFoundException.class::isInstance,
                                SchedulerClient::updateSchedule,
                                move(create))
                        .isEmpty()) {
            // It has run, and gone, between the two.
            scheduler.call(SchedulerClient::createSchedule, create);
        }
    }

    private static UpdateScheduleRequest move(CreateScheduleRequest wanted) {
        return UpdateScheduleRequest.builder()
                .groupName(wanted.groupName())
                .name(wanted.name())
                .scheduleExpression(wanted.scheduleExpression())
                .scheduleExpressionTimezone(wanted.scheduleExpressionTimezone())
                .flexibleTimeWindow(wanted.flexibleTimeWindow())
                .actionAfterCompletion(wanted.actionAfterCompletion())
                .target(wanted.target())
                .build();
    }

    private Target target(AddressBlock block) {
        String partition = group.role().split(":", 3)[1];
        return Target.builder()
                .arn("arn:" + partition + REVOKE)
                .roleArn(group.role())
                .input(input(block))
                .retryPolicy(retry -> retry.maximumRetryAttempts(ATTEMPTS).maximumEventAgeInSeconds(PATIENCE_SECONDS))
                .build();
    }

    /** Names the rule by what it admits, because its id is not known before it is opened. */
    private String input(AddressBlock block) {
        String range = block.version() == AddressVersion.IPV4
                ? "\"IpRanges\":[{\"CidrIp\":\"" + block + "\"}]"
                : "\"Ipv6Ranges\":[{\"CidrIpv6\":\"" + block + "\"}]";
        return "{\"GroupId\":\"%s\",\"IpPermissions\":[{\"IpProtocol\":\"%s\",\"FromPort\":%d,\"ToPort\":%d,%s}]}"
                .formatted(group.id(), ConnectRules.PROTOCOL, ConnectRules.FIRST_PORT, ConnectRules.LAST_PORT, range);
    }

    private static String name(AddressBlock block) {
        return block.toString().replace('/', '_').replace(':', '-');
    }
}
