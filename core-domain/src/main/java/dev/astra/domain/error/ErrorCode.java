package dev.astra.domain.error;

/**
 * A stable name for one kind of failure. Implemented by enums: {@link CoreError} here, one more per adapter or plugin.
 * The id reads {@code owner.what-happened}, for example {@code aws.quota-exceeded}; scripts match on it, so it never
 * changes once released.
 */
public interface ErrorCode {
    String id();

    ErrorCategory category();
}
