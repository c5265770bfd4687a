package dev.astra.assembly.configuration;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where Astra keeps its own files.
 *
 * @param user the folder that holds {@code .astra.toml} and {@code .astra}: the user's home, or {@code ASTRA_HOME}
 */
public record AstraHome(Path user) {

    public static AstraHome of(Map<String, String> environment) {
        String chosen = environment.get("ASTRA_HOME");
        String fallback = environment.getOrDefault("HOME", System.getProperty("user.home"));
        return new AstraHome(
                Path.of(chosen == null || chosen.isBlank() ? fallback : chosen).toAbsolutePath());
    }

    public Path configuration() {
        return user.resolve(".astra.toml");
    }

    /** The folder for everything else: metadata, the embedded cloud, plugins. */
    public Path data() {
        return user.resolve(".astra");
    }
}
