package dev.astra.application.secret;

import dev.astra.application.manifest.ManifestSource;
import org.jspecify.annotations.Nullable;

/**
 * The manifest in which a secret shall be pinned.
 *
 * @param container the container to give a secret that none has yet, or null for the only one
 * @param variable the variable for such a secret, or null for the usual one
 */
public record PinTarget(
        ManifestSource manifest,
        @Nullable String container,
        @Nullable String variable) {}
