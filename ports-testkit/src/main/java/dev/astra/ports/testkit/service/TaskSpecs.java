package dev.astra.ports.testkit.service;

import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.PortMapping;
import dev.astra.domain.service.SecretBinding;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import java.util.List;
import java.util.Map;

/** Specifications to test with. */
public final class TaskSpecs {
    private static final int PORT = 8080;

    private TaskSpecs() {}

    /** The plainest web service: one container, one port, and a version that makes one specification unlike another. */
    public static TaskSpec web(ServiceName service, ImageReference image, String version) {
        return web(service, image, Map.of("VERSION", version), List.of());
    }

    /** A web service with the variables and secrets. */
    public static TaskSpec web(
            ServiceName service, ImageReference image, Map<String, String> variables, List<SecretBinding> secrets) {
        var container = new ContainerDefinition(
                service.value(),
                image,
                FargateSize.SMALLEST.cpu(),
                FargateSize.SMALLEST.memory(),
                true,
                List.of(new PortMapping(PORT, "tcp", Map.of())),
                variables,
                secrets,
                Map.of());
        return new TaskSpec(FargateSize.SMALLEST, List.of(container), Map.of());
    }

    /** A specification that uses fields beyond those Astra has names for, on every level, with every kind of value. */
    public static TaskSpec withFurtherFields(ServiceName service, ImageReference image, SecretReference secret) {
        var web = new ContainerDefinition(
                service.value(),
                image,
                256,
                512,
                true,
                List.of(new PortMapping(
                        PORT, "tcp", Map.of("name", Value.of("http"), "appProtocol", Value.of("http")))),
                Map.of("ZONE", "b", "EMPTY", "", "TEXT", "two\nlines, \"quoted\" and ${kept}"),
                List.of(new SecretBinding("TOKEN", secret)),
                Map.of(
                        "command", Value.of(List.of(Value.of("serve"), Value.of("--port"), Value.of("8080"))),
                        "stopTimeout", Value.of(30),
                        "readonlyRootFilesystem", Value.of(true),
                        "dockerLabels", Value.of(Map.of("team", Value.of("core"))),
                        "linuxParameters", Value.of(Map.of("initProcessEnabled", Value.of(true))),
                        "ulimits", Value.of(List.of(limit("nofile", 65_536)))));
        var sidecar = new ContainerDefinition(
                "sidecar", image, 128, 256, false, List.of(), Map.of(), List.of(), Map.of("user", Value.of("1000")));
        return new TaskSpec(
                new FargateSize(512, 1024),
                List.of(web, sidecar),
                Map.of(
                        "ephemeralStorage", Value.of(Map.of("sizeInGiB", Value.of(30))),
                        "runtimePlatform",
                                Value.of(Map.of(
                                        "cpuArchitecture", Value.of("ARM64"),
                                        "operatingSystemFamily", Value.of("LINUX")))));
    }

    private static Value limit(String name, long most) {
        return Value.of(Map.of("name", Value.of(name), "softLimit", Value.of(most), "hardLimit", Value.of(most)));
    }
}
