package dev.astra.assembly.golden;

import dev.astra.ports.AstraPlugin;
import dev.astra.ports.cloud.CloudSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;

/** The virtual time of the embedded cloud that {@link dev.astra.assembly.cli.TestTerminal#initialize} sets up. */
record EmbeddedTime(Path home) {

    void pass(Duration duration) {
        var provider = ServiceLoader.load(AstraPlugin.class).stream()
                .flatMap(plugin -> plugin.get().cloudProviders().stream())
                .filter(known -> known.id().equals("local"))
                .findFirst()
                .orElseThrow();
        var settings = new CloudSettings(
                provider.defaultRegion(), home.resolve(".astra"), Map.of("clock", "virtual", "seed", "golden"));
        try (var cloud = provider.open(settings)) {
            cloud.time().sleep(duration);
        }
    }
}
