package dev.astra.assembly.release;

import dev.astra.application.manifest.ManifestSource;

/** A manifest with everything that a release restores. */
record Manifests(String tag, String path, int interval, int port, int motto, int delay) {

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
                """.formatted(repository, tag, port, motto, secret, path, interval, delay));
    }
}
