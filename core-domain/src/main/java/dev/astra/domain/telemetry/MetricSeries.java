package dev.astra.domain.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric over time.
 *
 * @param points in order of time; a period in which nothing was measured has none
 * @param absence why there are no points, or null when there are some
 */
public record MetricSeries(
        Metric metric, List<MetricPoint> points, @Nullable String absence) {
    public MetricSeries {
        points = List.copyOf(points);
        if (points.isEmpty() == (absence == null)) {
            throw new IllegalArgumentException("A series has points or a reason for having none: " + metric);
        }
    }

    /** The points or, when there are none, the reason for that. */
    public static MetricSeries of(Metric metric, List<MetricPoint> points, String otherwise) {
        return new MetricSeries(metric, points, points.isEmpty() ? otherwise : null);
    }
}
