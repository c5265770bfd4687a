package dev.astra.assembly.release;

import dev.astra.application.manifest.ManifestSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A manifest with everything that a release restores. */
record Manifests(String tag, String path, int interval, int port, int motto, int delay, int jobs) {

    ManifestSource text(String repository, String secret) {
        return new ManifestSource(
                "web.hcl", """
                containers = [
                  {
                    name         = "web"
                    image        = "%s:%s"
                    cpu          = 256
                    memory       = 512
                    portMappings = [{ containerPort = %d }]
                    environment  = [{ name = "MOTTO", value = "%d" }]
                    secrets      = [{ name = "TOKEN", valueFrom = "%s" }]
                  }
                ]

                health_check = {
                  path     = "%s"
                  interval = %d
                  timeout  = 4
                }

                deregistration_delay = %d
                %s
                """.formatted(repository, tag, port, motto, secret, path, interval, delay, schedules()));
    }

    private String schedules() {
        return IntStream.range(0, jobs)
                .mapToObj("""
                        { name = "job-%1$d", expression = "rate(%1$d5 minutes)", command = ["./job"] },
                        """::formatted)
                .collect(Collectors.joining("", "schedules = [\n", "]"));
    }
}
