package dev.astra.ports.service;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import java.util.Optional;

/** The cloud's own registry of container images in one account. */
public interface ImageRegistry {

    /** Whether the image is there; {@link ImageCheck#UNKNOWN} for an image of another registry. */
    ImageCheck check(ImageReference image);

    /**
     * How many images the service's repository holds; 0 when there is no repository.
     *
     * @throws dev.astra.domain.error.AstraException UNSUPPORTED unless the registry can tell
     */
    default int count(ServiceName service) {
        throw Failure.of(
                        CoreError.UNSUPPORTED,
                        "This is not possible here",
                        "the registry does not support counting images")
                .exception();
    }

    /**
     * Deletes every image of the service's repository, for good. Returns how many there were.
     *
     * @throws dev.astra.domain.error.AstraException UNSUPPORTED unless the registry can
     */
    default int clear(ServiceName service) {
        throw Failure.of(
                        CoreError.UNSUPPORTED,
                        "This is not possible here",
                        "the registry does not support deleting images")
                .exception();
    }

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
