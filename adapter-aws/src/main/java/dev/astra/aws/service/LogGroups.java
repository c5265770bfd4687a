package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.account.Location;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.verification.LogDestination;
import dev.astra.domain.value.Value;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;

/** Whether the CloudWatch log groups that containers write to exist. Other logs than CloudWatch's are not asked. */
record LogGroups(AwsClient<CloudWatchLogsClient> logs, Location location) {

    Optional<LogDestination> destination(ContainerDefinition container) {
        if (!(container.further().get("logConfiguration") instanceof Value.Mapping log)
                || !Value.of("awslogs").equals(log.fields().get("logDriver"))
                || !(log.fields().get("options") instanceof Value.Mapping options)) {
            return Optional.empty();
        }
        String own = location.region().value();
        return text(options.fields(), UsualLog.GROUP).map(group -> {
            String region = text(options.fields(), "awslogs-region").orElse(own);
            boolean made = text(options.fields(), "awslogs-create-group")
                    .filter("true"::equals)
                    .isPresent();
            return new LogDestination(container.name(), group, region, made || !region.equals(own) || exists(group));
        });
    }

    private static Optional<String> text(Map<String, Value> fields, String name) {
        return fields.get(name) instanceof Value.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    private boolean exists(String group) {
        var request =
                DescribeLogGroupsRequest.builder().logGroupNamePrefix(group).build();
        return logs.call(
                (client, asked) -> client.describeLogGroupsPaginator(asked).logGroups().stream()
                        .anyMatch(found -> found.logGroupName().equals(group)),
                request);
    }
}
