package dev.astra.ports.service;

import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;

/** The cloud's own registry of container images in one account. */
public interface ImageRegistry {

    /** Whether the image is there; {@link ImageCheck#UNKNOWN} for an image of another registry. */
    ImageCheck check(ImageReference image);
}
