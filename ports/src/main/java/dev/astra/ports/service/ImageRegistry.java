package dev.astra.ports.service;

import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import java.util.Optional;

/** The cloud's own registry of container images in one account. */
public interface ImageRegistry {

    /** Whether the image is there; {@link ImageCheck#UNKNOWN} for an image of another registry. */
    ImageCheck check(ImageReference image);

    /**
     * The reference under which exactly the image is pulled that this one means now, wherever its tag moves later.
     * Nothing when the registry cannot tell, or has no such image.
     */
    default Optional<ImageReference> pinned(ImageReference image) {
        return Optional.empty();
    }

    /**
     * Gives the image a further tag, so that it outlives the clearing away of old ones. A registry that clears nothing
     * away has nothing to do.
     *
     * @param image one that {@link #pinned} returned
     */
    default void keep(ImageReference image, String tag) {}
}
