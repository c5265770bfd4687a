package dev.astra.ports.telemetry;

import dev.astra.domain.service.ServiceName;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.domain.telemetry.MetricSeries;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What is measured of the services of one environment. */
public interface Telemetry {

    /**
     * A series for each {@link dev.astra.domain.telemetry.Metric}, in their order. A point stands for one period of the
     * query and begins with it. A series without points says why: a worker has no requests, a new service has not been
     * measured yet.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when there is no such service
     */
    List<MetricSeries> read(ServiceName service, MetricQuery query);

    /** The page of the cloud's own console that shows the same, if there is one. */
    Optional<URI> dashboard(ServiceName service);
}
