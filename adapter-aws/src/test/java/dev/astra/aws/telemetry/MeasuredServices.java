package dev.astra.aws.telemetry;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.aws.service.FargateServices;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.ports.testkit.telemetry.TelemetryFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;

/** Services of which CloudWatch has been told what ECS and load balancers tell it. */
final class MeasuredServices extends EmulatedCloud implements TelemetryFixture {
    private static final int MINUTES = 10;

    private final AwsClient<CloudWatchClient> metrics;
    private final FargateServices services;

    MeasuredServices(EmulatedAws aws) {
        super(aws);
        this.metrics = aws.clients().in(location(), "cloudwatch", CloudWatchClient.class, CloudWatchClient::builder);
        this.services = new FargateServices(aws);
    }

    @Override
    public MetricQuery busy(ServiceName service) {
        services.make(location(), service, true);
        var query = tenMinutes();
        for (int minute = 0; minute < MINUTES; minute++) {
            tasks(service, query.begin(minute));
            requests(service, query.begin(minute));
        }
        return query;
    }

    @Override
    public MetricQuery busyWorker(ServiceName service) {
        services.make(location(), service, false);
        var query = tenMinutes();
        for (int minute = 0; minute < MINUTES; minute++) {
            tasks(service, query.begin(minute));
        }
        return query;
    }

    private MetricQuery tenMinutes() {
        Instant now = emulator().now().truncatedTo(ChronoUnit.MINUTES);
        return MetricQuery.covering(now.minus(Duration.ofMinutes(MINUTES)), now, 60);
    }

    /** Two tasks, each of which reports once a minute. */
    void tasks(ServiceName service, Instant minute) {
        var dimensions = Map.of("ClusterName", location().name().value(), "ServiceName", service.value());
        put("AWS/ECS", "CPUUtilization", dimensions, minute, List.of(20.0, 40.0));
        put("AWS/ECS", "MemoryUtilization", dimensions, minute, List.of(50.0, 54.0));
    }

    /** A hundred requests, the fastest of a hundredth of a second and the slowest of a whole one; two fail. */
    void requests(ServiceName service, Instant minute) {
        var balancing = balancing(service);
        var seconds = IntStream.rangeClosed(1, 100).mapToObj(i -> i / 100.0).toList();
        put("AWS/ApplicationELB", "RequestCount", balancing.ofService(), minute, List.of(100.0));
        put("AWS/ApplicationELB", "TargetResponseTime", balancing.ofService(), minute, seconds);
        put("AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", balancing.ofService(), minute, List.of(2.0));
        put("AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", balancing.ofBalancer(), minute, List.of(1.0));
        // What the same load balancer counts over all of its services has another set of dimensions.
        put("AWS/ApplicationELB", "RequestCount", balancing.ofBalancer(), minute, List.of(9_000.0));
        // And whoever publishes numbers of their own may use the same names.
        put("Custom", "RequestCount", balancing.ofService(), minute, List.of(7_000.0));
    }

    private Balancing balancing(ServiceName service) {
        return Balancing.of(aws().clients(), location(), services.group(location(), service))
                .orElseThrow();
    }

    private void put(
            String namespace, String metric, Map<String, String> dimensions, Instant minute, List<Double> values) {
        var datum = MetricDatum.builder()
                .metricName(metric)
                .timestamp(minute.plusSeconds(30))
                .values(values)
                .dimensions(dimensions.entrySet().stream()
                        .map(each -> Dimension.builder()
                                .name(each.getKey())
                                .value(each.getValue())
                                .build())
                        .toList())
                .build();
        metrics.call(
                CloudWatchClient::putMetricData,
                PutMetricDataRequest.builder()
                        .namespace(namespace)
                        .metricData(datum)
                        .build());
    }
}
