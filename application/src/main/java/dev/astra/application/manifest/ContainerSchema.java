package dev.astra.application.manifest;

import static dev.astra.application.manifest.FieldType.FLAG;
import static dev.astra.application.manifest.FieldType.NUMBER;
import static dev.astra.application.manifest.FieldType.TEXT;
import static dev.astra.application.manifest.FieldType.TEXTS;
import static dev.astra.application.manifest.FieldType.TEXT_BY_NAME;

import dev.astra.application.manifest.FieldType.Field;
import dev.astra.application.manifest.FieldType.ListOf;
import dev.astra.application.manifest.FieldType.ObjectOf;
import java.util.Map;

/** The fields of a container, under the names that the container platform itself gives them. */
final class ContainerSchema {
    private ContainerSchema() {}

    /** Fields that Astra has a type of its own for; all others are handed on. */
    static final Map<String, Field> MODELLED = new Shape()
            .required("name", TEXT)
            .required("image", TEXT)
            .optional("cpu", NUMBER)
            .optional("memory", NUMBER)
            .optional("essential", FLAG)
            .optional("portMappings", portMapping().list())
            .optional("environment", Shape.named("value").list())
            .optional("secrets", Shape.named("valueFrom").list())
            .fields();

    static final ObjectOf CONTAINER =
            new Shape().all(MODELLED).all(further().fields()).object();

    private static Shape further() {
        return new Shape()
                .optional("command", TEXTS)
                .optional("credentialSpecs", TEXTS)
                .optional("dependsOn", pair("containerName", "condition").list())
                .optional("disableNetworking", FLAG)
                .optional("dnsSearchDomains", TEXTS)
                .optional("dnsServers", TEXTS)
                .optional("dockerLabels", TEXT_BY_NAME)
                .optional("dockerSecurityOptions", TEXTS)
                .optional("entryPoint", TEXTS)
                .optional("environmentFiles", pair("value", "type").list())
                .optional("extraHosts", pair("hostname", "ipAddress").list())
                .optional("firelensConfiguration", firelens().object())
                .optional("healthCheck", healthCheck().object())
                .optional("hostname", TEXT)
                .optional("interactive", FLAG)
                .optional("links", TEXTS)
                .optional("linuxParameters", linuxParameters().object())
                .optional("logConfiguration", logConfiguration().object())
                .optional("memoryReservation", NUMBER)
                .optional("mountPoints", mountPoint().list())
                .optional("privileged", FLAG)
                .optional("pseudoTerminal", FLAG)
                .optional("readonlyRootFilesystem", FLAG)
                .optional(
                        "repositoryCredentials",
                        new Shape().required("credentialsParameter", TEXT).object())
                .optional("resourceRequirements", pair("value", "type").list())
                .optional("restartPolicy", restartPolicy().object())
                .optional("startTimeout", NUMBER)
                .optional("stopTimeout", NUMBER)
                .optional("systemControls", systemControl().list())
                .optional("ulimits", ulimit().list())
                .optional("user", TEXT)
                .optional("versionConsistency", TEXT)
                .optional("volumesFrom", volumeFrom().list())
                .optional("workingDirectory", TEXT);
    }

    private static Shape pair(String one, String other) {
        return new Shape().required(one, TEXT).required(other, TEXT);
    }

    private static Shape portMapping() {
        return new Shape()
                .optional("containerPort", NUMBER)
                .optional("protocol", TEXT)
                .optional("hostPort", NUMBER)
                .optional("name", TEXT)
                .optional("appProtocol", TEXT)
                .optional("containerPortRange", TEXT);
    }

    private static Shape firelens() {
        return new Shape().required("type", TEXT).optional("options", TEXT_BY_NAME);
    }

    private static Shape healthCheck() {
        return new Shape()
                .required("command", TEXTS)
                .optional("interval", NUMBER)
                .optional("timeout", NUMBER)
                .optional("retries", NUMBER)
                .optional("startPeriod", NUMBER);
    }

    private static Shape linuxParameters() {
        return new Shape()
                .optional(
                        "capabilities",
                        new Shape()
                                .optional("add", TEXTS)
                                .optional("drop", TEXTS)
                                .object())
                .optional("devices", device().list())
                .optional("initProcessEnabled", FLAG)
                .optional("sharedMemorySize", NUMBER)
                .optional("tmpfs", tmpfs().list())
                .optional("maxSwap", NUMBER)
                .optional("swappiness", NUMBER);
    }

    private static Shape device() {
        return new Shape()
                .required("hostPath", TEXT)
                .optional("containerPath", TEXT)
                .optional("permissions", TEXTS);
    }

    private static Shape tmpfs() {
        return new Shape()
                .required("containerPath", TEXT)
                .required("size", NUMBER)
                .optional("mountOptions", TEXTS);
    }

    private static Shape logConfiguration() {
        return new Shape()
                .required("logDriver", TEXT)
                .optional("options", TEXT_BY_NAME)
                .optional("secretOptions", Shape.named("valueFrom").list());
    }

    private static Shape mountPoint() {
        return new Shape()
                .optional("sourceVolume", TEXT)
                .optional("containerPath", TEXT)
                .optional("readOnly", FLAG);
    }

    private static Shape restartPolicy() {
        return new Shape()
                .required("enabled", FLAG)
                .optional("ignoredExitCodes", new ListOf(NUMBER))
                .optional("restartAttemptPeriod", NUMBER);
    }

    private static Shape systemControl() {
        return new Shape().optional("namespace", TEXT).optional("value", TEXT);
    }

    private static Shape ulimit() {
        return new Shape().required("name", TEXT).required("softLimit", NUMBER).required("hardLimit", NUMBER);
    }

    private static Shape volumeFrom() {
        return new Shape().optional("sourceContainer", TEXT).optional("readOnly", FLAG);
    }
}
