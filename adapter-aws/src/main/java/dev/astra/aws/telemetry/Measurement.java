package dev.astra.aws.telemetry;

import dev.astra.domain.telemetry.MetricQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;

/** What CloudWatch is asked for, of which Astra's metrics are made. */
enum Measurement {
    CPU("AWS/ECS", "CPUUtilization", "Average"),
    MEMORY("AWS/ECS", "MemoryUtilization", "Average"),
    /** Each task reports once a minute, so the reports are the tasks; counting them otherwise costs extra. */
    REPORTS("AWS/ECS", "CPUUtilization", "SampleCount"),
    REQUESTS("AWS/ApplicationELB", "RequestCount", "Sum"),
    SERVICE_ERRORS("AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Sum"),
    BALANCER_ERRORS("AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", "Sum"),
    USUAL_SECONDS("AWS/ApplicationELB", "TargetResponseTime", "p50"),
    SLOW_SECONDS("AWS/ApplicationELB", "TargetResponseTime", "p95");

    static final List<Measurement> OF_TASKS = List.of(CPU, MEMORY, REPORTS);
    static final List<Measurement> OF_REQUESTS = List.of(REQUESTS, SERVICE_ERRORS, USUAL_SECONDS, SLOW_SECONDS);

    private final String namespace;
    private final String metric;
    private final String statistic;

    Measurement(String namespace, String metric, String statistic) {
        this.namespace = namespace;
        this.metric = metric;
        this.statistic = statistic;
    }

    /** The name of the measurement in one request. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    MetricDataQuery asked(MetricQuery query, Map<String, String> dimensions) {
        var sorted = new TreeMap<>(dimensions)
                .entrySet().stream()
                        .map(each -> Dimension.builder()
                                .name(each.getKey())
                                .value(each.getValue())
                                .build())
                        .toList();
        return MetricDataQuery.builder()
                .id(id())
                .metricStat(stat -> stat.period(Math.toIntExact(query.period().toSeconds()))
                        .stat(statistic)
                        .metric(named ->
                                named.namespace(namespace).metricName(metric).dimensions(sorted)))
                .build();
    }
}
