package dev.astra.domain.service.verification;

/** What a reference to a secret leads to. */
public enum SecretState {
    PRESENT,
    /** The secret exists; whether it has the field that is named cannot be told without reading its value. */
    FIELD_NOT_READ,
    MISSING,
    VERSION_MISSING,
    FIELD_MISSING
}
