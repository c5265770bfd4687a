package dev.astra.provider.local.telemetry;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.telemetry.Metric;
import dev.astra.domain.telemetry.MetricPoint;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.domain.telemetry.MetricSeries;
import dev.astra.ports.telemetry.Telemetry;
import dev.astra.provider.local.service.ServiceRow;
import dev.astra.provider.local.service.Services;
import dev.astra.provider.local.state.StateFile;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The numbers of services, worked out minute by minute as they are asked for. Nothing of them is kept anywhere. */
public record LocalTelemetry(StateFile file, Location location) implements Telemetry {

    @Override
    public List<MetricSeries> read(ServiceName service, MetricQuery query) {
        return file.read(cloud -> {
            var row = Services.require(cloud, location, service);
            return Arrays.stream(Metric.values())
                    .map(metric -> series(row, metric, query, cloud.now()))
                    .toList();
        });
    }

    private static MetricSeries series(ServiceRow service, Metric metric, MetricQuery query, Instant now) {
        if (metric.ofRequests() && service.exposure() == Exposure.WORKER) {
            return MetricSeries.of(
                    metric, List.of(), "the service has no load balancer, so nobody counts its requests");
        }
        var points = new ArrayList<MetricPoint>();
        for (int number = 0; number < query.periods(); number++) {
            Instant begin = query.begin(number);
            Instant middle = begin.plus(query.period().dividedBy(2));
            var minute = Minute.of(service, middle.isAfter(now) ? now : middle);
            if (!begin.isAfter(now) && minute.running() > 0) {
                points.add(new MetricPoint(begin, minute.value(metric)));
            }
        }
        return MetricSeries.of(metric, points, "no task ran");
    }

    /** The embedded cloud has no console. */
    @Override
    public Optional<URI> dashboard(ServiceName service) {
        return Optional.empty();
    }
}
