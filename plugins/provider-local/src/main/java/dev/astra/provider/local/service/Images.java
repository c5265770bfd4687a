package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.provider.local.state.Snapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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

    /** A tag of the embedded cloud never moves, so its name makes its digest; it stays readable beside that. */
    static ImageReference pinned(ImageReference image) {
        if (image.digest().isPresent()) {
            return image;
        }
        String name = image.repository() + ":" + image.tag();
        return new ImageReference(name + "@sha256:" + sha256(name));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean tagMissing(ImageReference image) {
        return image.tag().contains(MISSING);
    }
}
