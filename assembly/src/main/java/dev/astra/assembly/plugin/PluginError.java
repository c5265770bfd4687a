package dev.astra.assembly.plugin;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.ErrorCode;

/** What can be wrong with a plugin. */
public enum PluginError implements ErrorCode {
    UNREADABLE("plugin.unreadable", ErrorCategory.INVALID_INPUT),
    NO_ENTRY("plugin.no-entry", ErrorCategory.INVALID_INPUT),
    BROKEN_ENTRY("plugin.broken-entry", ErrorCategory.INVALID_INPUT),
    BUNDLES_HOST_CLASSES("plugin.bundles-host-classes", ErrorCategory.INVALID_INPUT),
    HIDDEN_CLASS("plugin.hidden-class", ErrorCategory.INVALID_INPUT),
    WRONG_VERSION("plugin.wrong-version", ErrorCategory.INVALID_INPUT),
    DUPLICATE_ID("plugin.duplicate-id", ErrorCategory.INVALID_INPUT),
    RESERVED_ID("plugin.reserved-id", ErrorCategory.INVALID_INPUT);

    private final String id;
    private final ErrorCategory category;

    PluginError(String id, ErrorCategory category) {
        this.id = id;
        this.category = category;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ErrorCategory category() {
        return category;
    }
}
