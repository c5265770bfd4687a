package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Snapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The images there are. Every service has a repository. Nothing can be pushed to the embedded cloud, so every tag of a
 * repository counts as pushed, except those with {@code missing} in them.
 */
public final class Images {
    private static final String MISSING = "missing";
    private static final String INTEL = "linux/amd64";
    private static final String ARM = "linux/arm64";
    private static final Set<String> PLATFORMS = Set.of(INTEL, ARM);

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

    /** What an image is built for: a processor that its tag names, else all there are. */
    static Set<String> platforms(ImageReference image) {
        var named = PLATFORMS.stream()
                .filter(platform -> image.tag().contains(platform.substring(platform.indexOf('/') + 1)))
                .collect(Collectors.toUnmodifiableSet());
        return named.isEmpty() ? PLATFORMS : named;
    }

    /** What the tasks of a specification run on. */
    static String platform(TaskSpec specification) {
        return specification.further().get("runtimePlatform") instanceof Value.Mapping platform
                        && Value.of("ARM64").equals(platform.fields().get("cpuArchitecture"))
                ? ARM
                : INTEL;
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
