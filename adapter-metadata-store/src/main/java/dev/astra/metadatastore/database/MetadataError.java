package dev.astra.metadatastore.database;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.ErrorCode;

/** How a metadata store fails. */
public enum MetadataError implements ErrorCode {
    /** Somebody else holds a lock, or every connection is taken, for longer than is worth waiting. */
    BUSY("metadata-store.busy", ErrorCategory.EXHAUSTED),
    UNREACHABLE("metadata-store.unreachable", ErrorCategory.EXTERNAL),
    DENIED("metadata-store.denied", ErrorCategory.DENIED),
    NOT_WRITABLE("metadata-store.not-writable", ErrorCategory.EXTERNAL),
    FULL("metadata-store.full", ErrorCategory.EXHAUSTED),
    NOT_A_FILE("metadata-store.not-a-file", ErrorCategory.INVALID_INPUT),
    /** What is there was made by another program. */
    FOREIGN("metadata-store.foreign", ErrorCategory.INVALID_INPUT),
    /** What is there was made by a later Astra. */
    NEWER("metadata-store.newer", ErrorCategory.UNSUPPORTED),
    CORRUPT("metadata-store.corrupt", ErrorCategory.EXTERNAL),
    CONFLICT("metadata-store.conflict", ErrorCategory.CONFLICT),
    OUT_OF_RANGE("metadata-store.out-of-range", ErrorCategory.INVALID_INPUT),
    FAILED("metadata-store.failed", ErrorCategory.EXTERNAL),
    CLOSED("metadata-store.closed", ErrorCategory.INTERNAL);

    private final String id;
    private final ErrorCategory category;

    MetadataError(String id, ErrorCategory category) {
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
