package dev.astra.aws.telemetry;

import dev.astra.domain.telemetry.Metric;
import dev.astra.domain.telemetry.MetricPoint;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.domain.telemetry.MetricSeries;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;

/** What CloudWatch has answered, on its way to being Astra's metrics. */
final class Measured {
    private static final String NO_TASK = "no task ran, or CloudWatch keeps nothing that old";
    private static final String NO_BALANCER = "the service has no load balancer, so nobody counts its requests";
    private static final String NO_REQUEST = "there were no requests";

    private final MetricQuery query;
    private final boolean balanced;
    private final Map<Measurement, SortedMap<Instant, Double>> values = new EnumMap<>(Measurement.class);

    Measured(MetricQuery query, boolean balanced) {
        this.query = query;
        this.balanced = balanced;
        for (Measurement measurement : Measurement.values()) {
            values.put(measurement, new TreeMap<>());
        }
    }

    void add(MetricDataResult result) {
        for (Measurement measurement : Measurement.values()) {
            if (measurement.id().equals(result.id())) {
                for (int i = 0; i < result.values().size(); i++) {
                    of(measurement)
                            .put(result.timestamps().get(i), result.values().get(i));
                }
            }
        }
    }

    private SortedMap<Instant, Double> of(Measurement measurement) {
        return values.getOrDefault(measurement, new TreeMap<>());
    }

    List<MetricSeries> series() {
        return Arrays.stream(Metric.values()).map(this::series).toList();
    }

    private MetricSeries series(Metric metric) {
        double minutes = query.period().toSeconds() / 60.0;
        return switch (metric) {
            case CPU -> plain(metric, Measurement.CPU, share -> share);
            case MEMORY -> plain(metric, Measurement.MEMORY, share -> share);
            case TASKS -> plain(metric, Measurement.REPORTS, reports -> reports / minutes);
            case REQUESTS -> counted(metric, minutes, Measurement.REQUESTS);
            case ERRORS -> counted(metric, minutes, Measurement.SERVICE_ERRORS, Measurement.BALANCER_ERRORS);
            case LATENCY_P50 -> plain(metric, Measurement.USUAL_SECONDS, seconds -> seconds * 1_000);
            case LATENCY_P95 -> plain(metric, Measurement.SLOW_SECONDS, seconds -> seconds * 1_000);
        };
    }

    private MetricSeries plain(Metric metric, Measurement measurement, DoubleUnaryOperator unit) {
        var points = of(measurement).entrySet().stream()
                .map(value -> new MetricPoint(value.getKey(), unit.applyAsDouble(value.getValue())))
                .toList();
        return MetricSeries.of(metric, points, metric.ofRequests() ? withoutRequests() : NO_TASK);
    }

    /** CloudWatch is told of requests and errors only when there are some: while tasks ran, silence means none. */
    private MetricSeries counted(Metric metric, double minutes, Measurement... measurements) {
        var sums = new TreeMap<Instant, Double>();
        if (balanced) {
            of(Measurement.CPU).keySet().forEach(at -> sums.put(at, 0.0));
            for (Measurement measurement : measurements) {
                of(measurement).forEach((at, count) -> sums.merge(at, count / minutes, Double::sum));
            }
        }
        var points = sums.entrySet().stream()
                .map(sum -> new MetricPoint(sum.getKey(), sum.getValue()))
                .toList();
        return MetricSeries.of(metric, points, balanced ? NO_TASK : NO_BALANCER);
    }

    private String withoutRequests() {
        return balanced ? NO_REQUEST : NO_BALANCER;
    }
}
