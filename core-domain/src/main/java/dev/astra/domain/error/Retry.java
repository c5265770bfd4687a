package dev.astra.domain.error;

/** Whether the same request, unchanged, can succeed when it is sent again. */
public enum Retry {
    YES,
    NO,
    UNKNOWN
}
