package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.provider.local.state.Snapshot;

/**
 * The images there are. Every service has a repository. Nothing can be pushed to the embedded cloud, so every tag of a
 * repository counts as pushed, except those with {@code missing} in them.
 */
public final class Images {
    private static final String MISSING = "missing";

    private Images() {}

    /** Where images of the service are pushed to. */
    public static String repository(Location location, ServiceName service) {
        return registry(location) + service;
    }

    private static String registry(Location location) {
        return "%s.dkr.ecr.%s.amazonaws.com/".formatted(location.account(), location.region());
    }

    static ImageCheck check(Snapshot cloud, Location location, ImageReference image) {
        String registry = registry(location);
        if (!image.repository().startsWith(registry)) {
            return ImageCheck.UNKNOWN;
        }
        String key = RevisionRow.place(location) + "/" + image.repository().substring(registry.length());
        return tagMissing(image) || cloud.find(ServiceRow.TABLE, key).isEmpty() ? ImageCheck.MISSING : ImageCheck.FOUND;
    }

    static boolean tagMissing(ImageReference image) {
        return image.tag().contains(MISSING);
    }
}
