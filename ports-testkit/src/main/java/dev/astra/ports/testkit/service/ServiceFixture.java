package dev.astra.ports.testkit.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.ports.testkit.cloud.CloudFixture;

/** A cloud in which services can be made as the infrastructure would make them. */
public interface ServiceFixture extends CloudFixture {

    /**
     * Makes a service with so many tasks of the specification, and lets time pass until it runs steadily. The
     * specification has one container, named after the service, that listens on port 8080.
     */
    void start(Location location, ServiceName service, TaskSpec specification, int desired);

    /** An image that comes up and stays healthy. */
    ImageReference healthyImage();

    /** An image whose container ends by itself soon after its start. */
    ImageReference crashingImage();

    /** An image whose container runs and never passes its health checks. */
    ImageReference unhealthyImage();
}
