package dev.astra.domain.service.verification;

import dev.astra.domain.error.CoreError;

/** What is checked before a deployment, in the order in which it is told. */
public enum CheckKind {
    MANIFEST("manifest", CoreError.INVALID_MANIFEST),
    SIZE("size", CoreError.INVALID_MANIFEST),
    CONTAINERS("containers", CoreError.INVALID_MANIFEST),
    ENVIRONMENT("environment", CoreError.INVALID_MANIFEST),
    IMAGE("image", CoreError.NOT_FOUND),
    ARCHITECTURE("architecture", CoreError.INVALID_MANIFEST),
    SECRET("secret", CoreError.INVALID_MANIFEST),
    PERMISSION("permission", CoreError.FORBIDDEN),
    ROLE("role", CoreError.NOT_FOUND),
    LOG("log", CoreError.NOT_FOUND),
    PORT("port", CoreError.INVALID_MANIFEST),
    HEALTH_CHECK("health check", CoreError.NOT_FOUND),
    ADDRESSES("addresses", CoreError.NO_ROOM);

    private final String word;
    private final CoreError error;

    CheckKind(String word, CoreError error) {
        this.word = word;
        this.error = error;
    }

    public String word() {
        return word;
    }

    /** What a problem of this kind is as a failure. */
    public CoreError error() {
        return error;
    }
}
