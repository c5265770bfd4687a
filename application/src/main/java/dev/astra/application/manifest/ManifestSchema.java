package dev.astra.application.manifest;

import static dev.astra.application.manifest.FieldType.FLAG;
import static dev.astra.application.manifest.FieldType.NUMBER;
import static dev.astra.application.manifest.FieldType.TEXT;
import static dev.astra.application.manifest.FieldType.TEXTS;
import static dev.astra.application.manifest.FieldType.TEXT_BY_NAME;

import dev.astra.application.manifest.FieldType.Field;
import dev.astra.application.manifest.FieldType.ListOf;
import dev.astra.application.manifest.FieldType.ObjectOf;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of a manifest. Those of a container, and of a task beside {@code containers}, have the names that the
 * container platform itself gives them.
 */
final class ManifestSchema {
    private ManifestSchema() {}

    static final String CONTAINERS = "containers";

    /** Fields of a container that Astra has a type of its own for; all others are handed on. */
    static final Map<String, Field> MODELLED = new Fields()
            .required("name", TEXT)
            .required("image", TEXT)
            .required("cpu", NUMBER)
            .required("memory", NUMBER)
            .optional("essential", FLAG)
            .optional(
                    "portMappings",
                    objects(new Fields()
                            .required("containerPort", NUMBER)
                            .optional("protocol", TEXT)
                            .optional("hostPort", NUMBER)
                            .optional("name", TEXT)
                            .optional("appProtocol", TEXT)
                            .optional("containerPortRange", TEXT)))
            .optional("environment", objects(named("value")))
            .optional("secrets", objects(named("valueFrom")))
            .map();

    private static final Map<String, Field> FURTHER = new Fields()
            .optional("command", TEXTS)
            .optional("credentialSpecs", TEXTS)
            .optional(
                    "dependsOn",
                    objects(new Fields().required("containerName", TEXT).required("condition", TEXT)))
            .optional("disableNetworking", FLAG)
            .optional("dnsSearchDomains", TEXTS)
            .optional("dnsServers", TEXTS)
            .optional("dockerLabels", TEXT_BY_NAME)
            .optional("dockerSecurityOptions", TEXTS)
            .optional("entryPoint", TEXTS)
            .optional(
                    "environmentFiles",
                    objects(new Fields().required("value", TEXT).required("type", TEXT)))
            .optional(
                    "extraHosts",
                    objects(new Fields().required("hostname", TEXT).required("ipAddress", TEXT)))
            .optional(
                    "firelensConfiguration",
                    object(new Fields().required("type", TEXT).optional("options", TEXT_BY_NAME)))
            .optional("healthCheck", object(healthCheck()))
            .optional("hostname", TEXT)
            .optional("interactive", FLAG)
            .optional("links", TEXTS)
            .optional("linuxParameters", object(linuxParameters()))
            .optional("logConfiguration", object(logConfiguration()))
            .optional("memoryReservation", NUMBER)
            .optional("mountPoints", objects(mountPoint()))
            .optional("privileged", FLAG)
            .optional("pseudoTerminal", FLAG)
            .optional("readonlyRootFilesystem", FLAG)
            .optional("repositoryCredentials", object(new Fields().required("credentialsParameter", TEXT)))
            .optional(
                    "resourceRequirements",
                    objects(new Fields().required("value", TEXT).required("type", TEXT)))
            .optional("restartPolicy", object(restartPolicy()))
            .optional("startTimeout", NUMBER)
            .optional("stopTimeout", NUMBER)
            .optional(
                    "systemControls",
                    objects(new Fields().optional("namespace", TEXT).optional("value", TEXT)))
            .optional("ulimits", objects(ulimit()))
            .optional("user", TEXT)
            .optional("versionConsistency", TEXT)
            .optional(
                    "volumesFrom",
                    objects(new Fields().optional("sourceContainer", TEXT).optional("readOnly", FLAG)))
            .optional("workingDirectory", TEXT)
            .map();

    static final ObjectOf CONTAINER = object(new Fields().all(MODELLED).all(FURTHER));

    /** The whole manifest. */
    static final ObjectOf MANIFEST = object(new Fields()
            .required(CONTAINERS, new ListOf(CONTAINER))
            .optional("cpu", NUMBER)
            .optional("memory", NUMBER)
            .optional("ephemeralStorage", object(new Fields().required("sizeInGiB", NUMBER)))
            .optional(
                    "runtimePlatform",
                    object(new Fields().optional("cpuArchitecture", TEXT).optional("operatingSystemFamily", TEXT)))
            .optional("volumes", objects(new Fields().required("name", TEXT))));

    private static Fields named(String value) {
        return new Fields().required("name", TEXT).required(value, TEXT);
    }

    private static Fields healthCheck() {
        return new Fields()
                .required("command", TEXTS)
                .optional("interval", NUMBER)
                .optional("timeout", NUMBER)
                .optional("retries", NUMBER)
                .optional("startPeriod", NUMBER);
    }

    private static Fields linuxParameters() {
        return new Fields()
                .optional(
                        "capabilities",
                        object(new Fields().optional("add", TEXTS).optional("drop", TEXTS)))
                .optional(
                        "devices",
                        objects(new Fields()
                                .required("hostPath", TEXT)
                                .optional("containerPath", TEXT)
                                .optional("permissions", TEXTS)))
                .optional("initProcessEnabled", FLAG)
                .optional("sharedMemorySize", NUMBER)
                .optional(
                        "tmpfs",
                        objects(new Fields()
                                .required("containerPath", TEXT)
                                .required("size", NUMBER)
                                .optional("mountOptions", TEXTS)))
                .optional("maxSwap", NUMBER)
                .optional("swappiness", NUMBER);
    }

    private static Fields logConfiguration() {
        return new Fields()
                .required("logDriver", TEXT)
                .optional("options", TEXT_BY_NAME)
                .optional("secretOptions", objects(named("valueFrom")));
    }

    private static Fields mountPoint() {
        return new Fields()
                .optional("sourceVolume", TEXT)
                .optional("containerPath", TEXT)
                .optional("readOnly", FLAG);
    }

    private static Fields restartPolicy() {
        return new Fields()
                .required("enabled", FLAG)
                .optional("ignoredExitCodes", new ListOf(NUMBER))
                .optional("restartAttemptPeriod", NUMBER);
    }

    private static Fields ulimit() {
        return new Fields().required("name", TEXT).required("softLimit", NUMBER).required("hardLimit", NUMBER);
    }

    private static ObjectOf object(Fields fields) {
        return new ObjectOf(fields.map());
    }

    private static FieldType objects(Fields fields) {
        return new ListOf(object(fields));
    }

    /** Collects fields in the order in which they are suggested. */
    private static final class Fields {
        private final Map<String, Field> fields = new LinkedHashMap<>();

        Fields required(String name, FieldType type) {
            fields.put(name, new Field(type, true));
            return this;
        }

        Fields optional(String name, FieldType type) {
            fields.put(name, new Field(type, false));
            return this;
        }

        Fields all(Map<String, Field> others) {
            fields.putAll(others);
            return this;
        }

        Map<String, Field> map() {
            return Collections.unmodifiableMap(fields);
        }
    }
}
