package dev.astra.cli.telemetry;

import dev.astra.application.telemetry.ReadTelemetry;
import dev.astra.cli.service.ServiceArguments;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.telemetry.MetricPoint;
import dev.astra.domain.telemetry.MetricSeries;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers of a service in JSON. */
record DashboardJson(
        String service,
        String environment,
        String since,
        String until,
        long periodSeconds,
        List<SeriesJson> series,
        List<MarkJson> deployments,
        @Nullable String dashboard) {

    static DashboardJson of(ServiceArguments arguments, ReadTelemetry.Result result) {
        return new DashboardJson(
                arguments.service().value(),
                arguments.environment().value(),
                result.query().since().toString(),
                result.query().until().toString(),
                result.query().period().toSeconds(),
                result.series().stream().map(SeriesJson::of).toList(),
                result.deployments().stream().map(MarkJson::of).toList(),
                result.dashboard() == null ? null : result.dashboard().toString());
    }

    private record SeriesJson(
            String metric,
            String unit,
            @Nullable String absence,
            @Nullable Summary summary,
            List<PointJson> points) {
        static SeriesJson of(MetricSeries series) {
            return new SeriesJson(
                    series.metric().word(),
                    series.metric().unit().name().toLowerCase(Locale.ROOT),
                    series.absence(),
                    series.points().isEmpty() ? null : Summary.of(series),
                    series.points().stream().map(PointJson::of).toList());
        }
    }

    private record PointJson(String at, double value) {
        static PointJson of(MetricPoint point) {
            return new PointJson(point.at().toString(), point.value());
        }
    }

    private record MarkJson(String id, String revision, String state, String startedAt) {
        static MarkJson of(Deployment deployment) {
            return new MarkJson(
                    deployment.id().value(),
                    deployment.revision().value(),
                    deployment.state().word(),
                    deployment.startedAt().toString());
        }
    }
}
