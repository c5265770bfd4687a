package dev.astra.ports.testkit.service;

import dev.astra.domain.service.ImageReference;

/** A cloud in which services can be made whose images also do single jobs. */
public interface TaskRunnerFixture extends ServiceFixture {
    /** An image that stays healthy in a service, and whose command as a single task ends well soon after its start. */
    ImageReference jobImage();

    /** An image whose command {@code sh -c "exit 1"} as a single task ends with exit code 1 soon after its start. */
    ImageReference failingJobImage();
}
