package dev.astra.domain.infrastructure;

import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.ImageReference;

/**
 * The part of a service that its infrastructure fixes; what it runs is changed by deployments.
 *
 * @param image what runs until the first deployment
 * @param port where the container listens, and where health is checked over HTTP
 * @param desired how many tasks there shall be at first
 */
public record ServiceShape(Exposure exposure, ImageReference image, FargateSize size, int port, int desired) {
    /** A stand-in that answers on every path, so that a new address can be visited at once. */
    public static final ImageReference STAND_IN = new ImageReference("ghcr.io/orreri/astra-standin-container:latest");

    public static final int DEFAULT_PORT = 8080;

    public static ServiceShape standIn(Exposure exposure) {
        return new ServiceShape(exposure, STAND_IN, FargateSize.SMALLEST, DEFAULT_PORT, 1);
    }
}
