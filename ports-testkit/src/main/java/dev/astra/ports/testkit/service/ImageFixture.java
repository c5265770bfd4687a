package dev.astra.ports.testkit.service;

import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.testkit.cloud.CloudFixture;

/** A cloud whose own image registry can be filled. */
public interface ImageFixture extends CloudFixture {

    /** Makes a repository for the service at {@link #location()}. Returns its name without a tag. */
    String repository(ServiceName service);

    /** Puts an image into a repository that was made before. */
    void push(ImageReference image);
}
