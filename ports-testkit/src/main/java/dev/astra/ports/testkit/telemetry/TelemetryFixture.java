package dev.astra.ports.testkit.telemetry;

import dev.astra.domain.service.ServiceName;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.ports.testkit.cloud.CloudFixture;

/** What the contract of telemetry needs: services that do something. */
public interface TelemetryFixture extends CloudFixture {

    /**
     * Has the service, made at {@link #location()} with a load balancer, answer requests for ten minutes.
     *
     * @return those ten minutes, minute by minute
     */
    MetricQuery busy(ServiceName service);

    /** The same for a service without a load balancer. */
    MetricQuery busyWorker(ServiceName service);
}
