package dev.astra.aws.log;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.testkit.log.LogFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsRequest;

/** Services whose tasks write as ECS lets them: a log group for each service, a stream for each task. */
final class WritingServices extends EmulatedCloud implements LogFixture {
    private static final int EVENTS_OF_A_PAGE = 10_000;
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final Duration GAP = Duration.ofMillis(7);

    private final AwsClient<CloudWatchLogsClient> logs;

    WritingServices(EmulatedAws aws) {
        super(aws);
        this.logs = aws.clients().in(location(), "logs", CloudWatchLogsClient.class, CloudWatchLogsClient::builder);
    }

    @Override
    public Window write(ServiceName service, int lines) {
        var start = aws().emulator().now().truncatedTo(ChronoUnit.SECONDS).minus(AGE);
        makeGroup(service);
        for (int turn = 0; turn < 2; turn++) {
            int first = turn;
            var events = IntStream.range(0, (lines + 1) / 2)
                    .map(i -> 2 * i + first)
                    .mapToObj(i -> event(start.plus(GAP.multipliedBy(i)), "line " + i))
                    .toList();
            put(service, makeStream(service), events);
        }
        return new Window(start, start.plus(GAP.multipliedBy(lines + 2)));
    }

    @Override
    public int pageSize() {
        return EVENTS_OF_A_PAGE;
    }

    void makeGroup(ServiceName service) {
        logs.call(
                CloudWatchLogsClient::createLogGroup,
                CreateLogGroupRequest.builder().logGroupName(group(service)).build());
    }

    /** The stream of a new task. */
    String makeStream(ServiceName service) {
        var task = UUID.randomUUID().toString().replace("-", "");
        var stream = service + "/" + service + "/" + task;
        logs.call(
                CloudWatchLogsClient::createLogStream,
                CreateLogStreamRequest.builder()
                        .logGroupName(group(service))
                        .logStreamName(stream)
                        .build());
        return stream;
    }

    void put(ServiceName service, String stream, List<InputLogEvent> events) {
        logs.call(
                CloudWatchLogsClient::putLogEvents,
                PutLogEventsRequest.builder()
                        .logGroupName(group(service))
                        .logStreamName(stream)
                        .logEvents(events)
                        .build());
    }

    static InputLogEvent event(Instant at, String message) {
        return InputLogEvent.builder()
                .timestamp(at.toEpochMilli())
                .message(message)
                .build();
    }

    private static String group(ServiceName service) {
        return "/astra/staging/" + service;
    }
}
