package dev.astra.cli.telemetry;

import dev.astra.application.telemetry.ReadTelemetry;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Style;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.telemetry.MetricSeries;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The numbers of a service, drawn for a terminal of a certain width. */
record Dashboard(ReadTelemetry.Result result, Glyphs glyphs, Style style, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d HH:mm");
    private static final int LABEL = 12;
    private static final int NUMBER = 9;
    private static final int FEWEST = 20;
    private static final int MOST = 120;

    /** How many periods fit between the labels and the numbers. */
    static int periods(int width) {
        return Math.clamp(width - LABEL - 4 * (NUMBER + 1) - 1L, FEWEST, MOST);
    }

    String text() {
        var text = new StringBuilder();
        var sparkline = new Sparkline(glyphs, result.query());
        text.append(" ".repeat(LABEL + result.query().periods()));
        for (String heading : List.of("min", "avg", "max", "now")) {
            text.append(style.faint(right(heading)));
        }
        text.append('\n');
        for (MetricSeries series : result.series()) {
            text.append(left(series.metric().label()))
                    .append(series.points().isEmpty() ? absence(series) : row(sparkline, series))
                    .append('\n');
        }
        return text.append(axis(sparkline)).toString();
    }

    private String row(Sparkline sparkline, MetricSeries series) {
        var summary = Summary.of(series);
        var row = new StringBuilder(sparkline.draw(series));
        for (double number : new double[] {summary.min(), summary.avg(), summary.max(), summary.now()}) {
            row.append(right(Summary.text(number, series.metric().unit())));
        }
        return row.toString();
    }

    private String absence(MetricSeries series) {
        return style.faint("no data: " + series.absence());
    }

    private String axis(Sparkline sparkline) {
        var text = new StringBuilder();
        var moments = result.deployments().stream().map(Deployment::startedAt).toList();
        if (!moments.isEmpty()) {
            text.append(left("deployments"))
                    .append(style.good(sparkline.marks(moments).stripTrailing()))
                    .append('\n');
        }
        var form =
                result.query().period().multipliedBy(result.query().periods()).toHours() >= 24 ? DATE : TIME;
        String first = form.format(result.query().since().atZone(zone));
        String last = form.format(result.query().until().atZone(zone));
        int gap = Math.max(1, result.query().periods() - first.length() - last.length());
        text.append(" ".repeat(LABEL))
                .append(style.faint(first + " ".repeat(gap) + last))
                .append('\n');
        text.append(" ".repeat(LABEL))
                .append(style.faint("each letter stands for "
                        + HumanTime.length(result.query().period()).replaceAll(" 0[sm]$", "")))
                .append('\n');
        for (Deployment deployment : result.deployments()) {
            text.append("%s %s  %s is %s\n"
                    .formatted(
                            glyphs.deployment(),
                            form.format(deployment.startedAt().atZone(zone)),
                            deployment.revision(),
                            deployment.state().word().replace('_', ' ')));
        }
        return text.toString();
    }

    private static String left(String label) {
        return label + " ".repeat(LABEL - label.length());
    }

    private static String right(String number) {
        return " ".repeat(Math.max(1, NUMBER + 1 - number.length())) + number;
    }
}
