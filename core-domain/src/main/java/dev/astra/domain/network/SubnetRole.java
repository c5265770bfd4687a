package dev.astra.domain.network;

/** What a /20 within a zone is for. */
public enum SubnetRole {
    PUBLIC,
    PRIVATE,
    SPARE
}
