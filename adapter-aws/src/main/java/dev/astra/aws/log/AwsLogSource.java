package dev.astra.aws.log;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.Failures;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.log.LogSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/**
 * The log groups of one environment. CloudWatch shows an event some seconds after it was written, at the time its writer
 * gave it; one that comes late is therefore found by asking for a time again, and known by its id.
 */
public final class AwsLogSource implements LogSource {
    /** CloudWatch answers with pages that hold nothing while it still searches. */
    private static final int MOST_EMPTY_PAGES = 100;

    /** The most that CloudWatch puts on a page, up to 1 MB. */
    private static final int PAGE = 10_000;

    private final AwsClient<CloudWatchLogsClient> logs;
    private final Location location;

    public AwsLogSource(AwsClients clients, Location location) {
        this.logs = clients.in(location, "logs", CloudWatchLogsClient.class, CloudWatchLogsClient::builder);
        this.location = location;
    }

    @Override
    public LogPage read(ServiceName service, LogQuery query) {
        var time = LogTime.of(query);
        if (time.empty()) {
            return new LogPage(List.of(), null);
        }
        var request = FilterLogEventsRequest.builder()
                .logGroupName(group(service))
                .startTime(time.first())
                .endTime(time.last())
                .limit(PAGE);
        var answer = page(service, request, query.cursor());
        for (int i = 0; i < MOST_EMPTY_PAGES && answer.events().isEmpty() && answer.nextToken() != null; i++) {
            answer = page(service, request, answer.nextToken());
        }
        var lines = answer.events().stream()
                .flatMap(event -> LogEvents.lines(event).stream())
                .sorted(Comparator.comparing(LogLine::at))
                .toList();
        return new LogPage(lines, answer.nextToken());
    }

    private FilterLogEventsResponse page(
            ServiceName service, FilterLogEventsRequest.Builder request, @Nullable String token) {
        return logs.find(
                        ResourceNotFoundException.class::isInstance,
                        CloudWatchLogsClient::filterLogEvents,
                        request.nextToken(token).build())
                .orElseThrow(() -> Failures.notFound(
                                "The log of service", service.value(), "there is no log group " + group(service))
                        .next("Check the service's name and its environment '" + location.name() + "'.")
                        .exception());
    }

    private String group(ServiceName service) {
        return "/astra/" + location.name() + "/" + service;
    }
}
