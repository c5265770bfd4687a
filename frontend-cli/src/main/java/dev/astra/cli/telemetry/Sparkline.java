package dev.astra.cli.telemetry;

import dev.astra.domain.telemetry.Metric;
import dev.astra.domain.telemetry.MetricPoint;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.domain.telemetry.MetricSeries;
import java.time.Instant;
import java.util.Arrays;

/** A series as a row of letters, one for each period. */
final class Sparkline {
    /** A share of what there is fills the row only when it is all; a quiet one must not look like a busy one. */
    private static final double ALL = 100;

    private final Glyphs glyphs;
    private final MetricQuery query;

    Sparkline(Glyphs glyphs, MetricQuery query) {
        this.glyphs = glyphs;
        this.query = query;
    }

    String draw(MetricSeries series) {
        char[] row = blank();
        double top = top(series);
        for (MetricPoint point : series.points()) {
            int period = query.periodOf(point.at());
            if (period >= 0 && period < row.length) {
                row[period] = glyph(point.value(), top);
            }
        }
        return new String(row);
    }

    /** A row with a mark in each period in which one of the moments falls. */
    String marks(Iterable<Instant> moments) {
        char[] row = blank();
        for (var moment : moments) {
            int period = query.periodOf(moment);
            if (period >= 0 && period < row.length) {
                row[period] = glyphs.deployment();
            }
        }
        return new String(row);
    }

    private char[] blank() {
        var row = new char[query.periods()];
        Arrays.fill(row, glyphs.none());
        return row;
    }

    private static double top(MetricSeries series) {
        double most =
                series.points().stream().mapToDouble(MetricPoint::value).max().orElse(0);
        return series.metric().unit() == Metric.Unit.PERCENT ? Math.max(ALL, most) : most;
    }

    private char glyph(double value, double top) {
        int highest = glyphs.levels().length() - 1;
        int level = top <= 0 ? 0 : (int) Math.round(value / top * highest);
        return glyphs.levels().charAt(Math.clamp(level, 0, highest));
    }
}
