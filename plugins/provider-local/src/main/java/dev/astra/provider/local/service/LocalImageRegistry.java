package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.service.ImageRegistry;
import dev.astra.provider.local.state.StateFile;
import java.util.Optional;

/** The registry whose repositories are the services of the location. */
public record LocalImageRegistry(StateFile file, Location location) implements ImageRegistry {

    @Override
    public ImageCheck check(ImageReference image) {
        return file.read(cloud -> Images.check(cloud, location, image));
    }

    /** Nothing can be pushed to the embedded cloud. */
    @Override
    public int count(ServiceName service) {
        return 0;
    }

    @Override
    public int clear(ServiceName service) {
        return 0;
    }

    @Override
    public Optional<ImageReference> pinned(ImageReference image) {
        return check(image) == ImageCheck.FOUND ? Optional.of(Images.pinned(image)) : Optional.empty();
    }
}
