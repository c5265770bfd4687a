package dev.astra.cli.telemetry;

import dev.astra.domain.telemetry.Metric;
import dev.astra.domain.telemetry.MetricPoint;
import dev.astra.domain.telemetry.MetricSeries;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;

/** A series in four numbers. */
record Summary(double min, double avg, double max, double now) {

    /** The numbers of a series that has points. */
    static Summary of(MetricSeries series) {
        DoubleSummaryStatistics statistics =
                series.points().stream().mapToDouble(MetricPoint::value).summaryStatistics();
        return new Summary(
                statistics.getMin(),
                statistics.getAverage(),
                statistics.getMax(),
                series.points().getLast().value());
    }

    /** A number as short as it can be told: {@code 7.3%}, {@code 38ms}, {@code 1.2k/min}. */
    static String text(double value, Metric.Unit unit) {
        return number(value) + unit.symbol();
    }

    private static String number(double value) {
        if (value >= 1_000_000) {
            return String.format(Locale.ROOT, "%.1fM", value / 1_000_000);
        }
        if (value >= 10_000) {
            return String.format(Locale.ROOT, "%.1fk", value / 1_000);
        }
        return value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
