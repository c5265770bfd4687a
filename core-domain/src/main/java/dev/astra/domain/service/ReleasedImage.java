package dev.astra.domain.service;

import org.jspecify.annotations.Nullable;

/**
 * The image of one container of a release.
 *
 * @param written the image as the manifest names it
 * @param digest which image that was at the time, {@code sha256:} and 64 digits, or null when its registry could not
 *     tell
 */
public record ReleasedImage(
        String container, ImageReference written, @Nullable String digest) {}
