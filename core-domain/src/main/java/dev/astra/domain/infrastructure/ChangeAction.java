package dev.astra.domain.infrastructure;

/** What a plan would do with a resource. */
public enum ChangeAction {
    CREATE,
    UPDATE,
    REPLACE,
    DELETE,
    /** An existing resource is taken into the state without being changed. */
    IMPORT
}
