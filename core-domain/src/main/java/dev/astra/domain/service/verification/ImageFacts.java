package dev.astra.domain.service.verification;

import dev.astra.domain.service.ImageCheck;
import java.util.Set;

/**
 * What a registry tells of an image.
 *
 * @param platforms what it is built for, for example {@code linux/amd64}; empty when that cannot be told
 */
public record ImageFacts(ImageCheck check, Set<String> platforms) {
    public ImageFacts {
        platforms = Set.copyOf(platforms);
    }

    public static ImageFacts unknown() {
        return new ImageFacts(ImageCheck.UNKNOWN, Set.of());
    }

    public static ImageFacts missing() {
        return new ImageFacts(ImageCheck.MISSING, Set.of());
    }
}
