package dev.astra.application.manifest;

import static dev.astra.application.manifest.FieldType.FLAG;
import static dev.astra.application.manifest.FieldType.NUMBER;
import static dev.astra.application.manifest.FieldType.TEXT;

import dev.astra.application.manifest.FieldType.ListOf;
import dev.astra.application.manifest.FieldType.ObjectOf;

/**
 * The fields of a manifest. Those beside {@code containers} have the names that the container platform gives them in a
 * task, but for those of the load balancer, which have the names of the Terraform module. What Terraform decides about a service, such as its roles and its network mode, is not among them.
 */
final class ManifestSchema {
    private ManifestSchema() {}

    static final String CONTAINERS = "containers";

    static final String HEALTH_CHECK = "health_check";
    static final String DEREGISTRATION_DELAY = "deregistration_delay";

    static final String SCHEDULES = "schedules";

    static final ObjectOf MANIFEST = new Shape()
            .required(CONTAINERS, new ListOf(ContainerSchema.CONTAINER))
            .optional("cpu", NUMBER)
            .optional("memory", NUMBER)
            .optional(
                    "ephemeralStorage",
                    new Shape().required("sizeInGiB", NUMBER).object())
            .optional("runtimePlatform", runtimePlatform().object())
            .optional("volumes", volume().list())
            .optional("enableFaultInjection", FLAG)
            .optional(
                    "tags",
                    new Shape().required("key", TEXT).optional("value", TEXT).list())
            .optional(HEALTH_CHECK, healthCheck().object())
            .optional(DEREGISTRATION_DELAY, NUMBER)
            .optional(SCHEDULES, schedule().list())
            .object();

    private static Shape healthCheck() {
        return new Shape()
                .optional("path", TEXT)
                .optional("matcher", TEXT)
                .optional("interval", NUMBER)
                .optional("timeout", NUMBER)
                .optional("healthy_threshold", NUMBER)
                .optional("unhealthy_threshold", NUMBER)
                .optional("grace_period", NUMBER);
    }

    private static Shape schedule() {
        return new Shape()
                .required("name", TEXT)
                .required("expression", TEXT)
                .required("command", new ListOf(TEXT))
                .optional("timezone", TEXT)
                .optional("container", TEXT);
    }

    private static Shape runtimePlatform() {
        return new Shape().optional("cpuArchitecture", TEXT).optional("operatingSystemFamily", TEXT);
    }

    private static Shape volume() {
        return new Shape()
                .required("name", TEXT)
                .optional("configuredAtLaunch", FLAG)
                .optional("host", new Shape().optional("sourcePath", TEXT).object())
                .optional("efsVolumeConfiguration", fileSystem().object());
    }

    private static Shape fileSystem() {
        return new Shape()
                .required("fileSystemId", TEXT)
                .optional("rootDirectory", TEXT)
                .optional("transitEncryption", TEXT)
                .optional("transitEncryptionPort", NUMBER)
                .optional(
                        "authorizationConfig",
                        new Shape()
                                .optional("accessPointId", TEXT)
                                .optional("iam", TEXT)
                                .object());
    }
}
